import 'server-only';
import { randomUUID } from 'node:crypto';
import { type CodeFormAnswer, emptyCodeFormAnswer } from '../../components/code-form-answer.ts';
import { formText } from '../forms/form-text.ts';

/** The part of a form that is about its code, as it was sent, under a new image. */
export function codeFormAsTyped(form: FormData): CodeFormAnswer {
  return {
    ...emptyCodeFormAnswer(randomUUID()),
    code: formText(form, 'code'),
    challengeId: formText(form, 'challengeId'),
  };
}
