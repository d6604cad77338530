import type { AppErrorCode, AppErrorDetail } from '@menjin/contract';
import { en, formatErrorMessage, zhCn } from '@menjin/contract/error-messages';
import { isAppError } from './is-app-error.ts';
import { isUnreachable } from './is-unreachable.ts';

export { fillTemplate } from '@menjin/contract/error-messages';

const LANGUAGES = { 'zh-CN': zhCn, en };

export type Language = keyof typeof LANGUAGES;

/** The sentence that tells a person what went wrong; there is one for whatever is thrown. */
export function errorSentence(error: unknown, language: Language): string {
  if (isAppError(error)) return codeSentence(error.data.appCode, language, error.data.detail);
  return codeSentence(isUnreachable(error) ? 'DEPENDENCY_DOWN' : 'UNEXPECTED', language);
}

/** The sentence for a code alone, such as those of an error's `fieldErrors`. */
export function codeSentence(
  code: AppErrorCode,
  language: Language,
  detail?: AppErrorDetail,
): string {
  const messages = LANGUAGES[language];
  // A newer server may know codes that have no sentence here.
  const known = Object.hasOwn(messages.sentences, code) ? code : 'UNEXPECTED';
  return formatErrorMessage(messages, known, detail);
}
