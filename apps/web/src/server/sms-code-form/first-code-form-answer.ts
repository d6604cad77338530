import 'server-only';
import { randomUUID } from 'node:crypto';
import { maskMobile } from '@menjin/contract';
import { type CodeFormAnswer, emptyCodeFormAnswer } from '../../components/code-form-answer.ts';
import { carriedMobile } from '../carried-mobile.ts';
import { webDeps } from '../deps.ts';
import type { CodeForm } from './code-form.ts';
import { describeKeptCode } from './describe-kept-code.ts';
import { keptCode } from './kept-code.ts';

/**
 * A form as its page first shows it: empty, or as it was left when a code was on its way.
 * A number that was typed on the page before is another matter than the code of another.
 */
export async function firstCodeFormAnswer(
  codeForm: Pick<CodeForm<string>, 'purpose' | 'owner' | 'mobile'>,
): Promise<CodeFormAnswer> {
  const first = emptyCodeFormAnswer(randomUUID());
  const wanted = codeForm.mobile ?? (await carriedMobile());
  const kept = await keptCode(codeForm);
  if (kept === null || (wanted !== null && wanted !== kept.mobile)) {
    return codeForm.mobile === undefined ? { ...first, mobile: wanted ?? '' } : first;
  }
  return {
    ...first,
    ...describeKeptCode(kept, webDeps().deps.clock.now()),
    mobile: codeForm.mobile === undefined ? kept.mobile : '',
    maskedMobile: maskMobile(kept.mobile),
  };
}
