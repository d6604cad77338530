import 'server-only';
import { randomUUID } from 'node:crypto';
import { maskMobile } from '@menjin/contract';
import { type CodeFormAnswer, emptyCodeFormAnswer } from '../../components/code-form-answer.ts';
import { webDeps } from '../deps.ts';
import { formText } from '../forms/form-text.ts';
import type { CodeForm } from './code-form.ts';
import { describeKeptCode } from './describe-kept-code.ts';
import { keptCode } from './kept-code.ts';
import { numberOf } from './number-of.ts';

/** The part of a form that is about its code, as it was sent, under a new image. */
export async function codeFormAsTyped(
  form: FormData,
  codeForm: Pick<CodeForm<string>, 'purpose' | 'owner' | 'mobile'>,
): Promise<CodeFormAnswer> {
  const { mobile } = numberOf(form, codeForm);
  const typed = {
    ...emptyCodeFormAnswer(randomUUID()),
    mobile: formText(form, 'mobile'),
    maskedMobile: maskMobile(mobile),
    code: formText(form, 'code'),
    challengeId: formText(form, 'challengeId'),
  };
  const kept = await keptCode(codeForm);
  if (kept === null || kept.mobile !== mobile) return typed;
  const { sent, wait } = describeKeptCode(kept, webDeps().deps.clock.now());
  // Another tab may have asked for another code since.
  return { ...typed, wait, sent: kept.challengeId === typed.challengeId ? sent : null };
}
