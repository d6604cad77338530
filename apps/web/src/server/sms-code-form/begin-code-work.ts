import 'server-only';
import type { CodeFormAnswer } from '../../components/code-form-answer.ts';
import type { BegunWork } from '../../components/use-code-form.ts';
import { caller } from '../caller.ts';
import type { CodeForm } from './code-form.ts';
import { numberOf } from './number-of.ts';
import { refuseCodeForm } from './refuse-code-form.ts';

/** Sets the puzzle whose solution proves the request for a code that follows; or says what is in its way. */
export async function beginCodeWork<Answer extends CodeFormAnswer, Field extends string>(
  form: FormData,
  shown: Answer,
  codeForm: CodeForm<Field>,
): Promise<BegunWork<Answer>> {
  try {
    const { purpose } = codeForm;
    const { typed } = numberOf(form, codeForm);
    const { challenge } = await (await caller()).captcha.issueWork({ purpose, mobile: typed });
    return { challenge };
  } catch (error) {
    return { answer: await refuseCodeForm(error, form, shown, codeForm) };
  }
}
