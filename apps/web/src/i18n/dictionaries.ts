import 'server-only';
import {
  type ErrorMessages,
  en as enErrors,
  zhCn as zhCnErrors,
} from '@menjin/contract/error-messages';
import { currentLocale } from './current-locale.ts';
import { en } from './en.ts';
import type { Locale } from './locale.ts';
import { type Dictionary, zhCn } from './zh-cn.ts';

const DICTIONARIES: Record<Locale, Dictionary> = { 'zh-CN': zhCn, en };
const ERROR_MESSAGES: Record<Locale, ErrorMessages> = { 'zh-CN': zhCnErrors, en: enErrors };

/** The sentences for this request. They stay on the server; pages pass on what a form needs. */
export async function currentText(): Promise<Dictionary> {
  return DICTIONARIES[await currentLocale()];
}

export async function currentErrorMessages(): Promise<ErrorMessages> {
  return ERROR_MESSAGES[await currentLocale()];
}
