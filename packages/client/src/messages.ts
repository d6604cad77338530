import { en, formatErrorMessage, zhCn } from '@menjin/contract/error-messages';
import { isAppError } from './is-app-error.ts';
import { isUnreachable } from './is-unreachable.ts';

const LANGUAGES = { 'zh-CN': zhCn, en };

export type Language = keyof typeof LANGUAGES;

/** The sentence that tells a person what went wrong; there is one for whatever is thrown. */
export function errorSentence(error: unknown, language: Language): string {
  const messages = LANGUAGES[language];
  if (isAppError(error) && Object.hasOwn(messages.sentences, error.data.appCode)) {
    return formatErrorMessage(messages, error.data.appCode, error.data.detail);
  }
  return formatErrorMessage(messages, isUnreachable(error) ? 'DEPENDENCY_DOWN' : 'UNEXPECTED');
}
