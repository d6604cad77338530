import 'server-only';
import {
  type ErrorMessages,
  en as enErrors,
  zhCn as zhCnErrors,
} from '@menjin/contract/error-messages';
import { webProcess } from '../server/web-process.ts';
import { currentLocale } from './current-locale.ts';
import { en } from './en.ts';
import type { Locale } from './locale.ts';
import { type Dictionary, type FrameOfBrand, type Words, zhCn } from './zh-cn.ts';

const DICTIONARIES: Record<Locale, Words> = { 'zh-CN': zhCn, en };
const ERROR_MESSAGES: Record<Locale, ErrorMessages> = { 'zh-CN': zhCnErrors, en: enErrors };

/** The sentences for this request. They stay on the server; pages pass on what a form needs. */
export async function currentText(): Promise<Dictionary> {
  const locale = await currentLocale();
  const words = DICTIONARIES[locale];
  return { ...words, frame: { ...words.frame, ...frameOfBrand(locale) } };
}

export async function currentErrorMessages(): Promise<ErrorMessages> {
  return ERROR_MESSAGES[await currentLocale()];
}

function frameOfBrand(locale: Locale): FrameOfBrand {
  const { name, links } = webProcess().brand;
  return {
    product: name[locale],
    termsHref: links.terms[locale],
    privacyHref: links.privacy[locale],
  };
}
