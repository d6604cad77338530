import {
  type ErrorMessages,
  en as enErrors,
  zhCn as zhCnErrors,
} from '@menjin/contract/error-messages';
import { en } from './en.ts';
import { type Dictionary, zhCn } from './zh-cn.ts';

/** What a command says, and what is said of an error. */
export type Texts = { words: Dictionary; errors: ErrorMessages };

export const TEXTS: Record<'zh-CN' | 'en', Texts> = {
  'zh-CN': { words: zhCn, errors: zhCnErrors },
  en: { words: en, errors: enErrors },
};
