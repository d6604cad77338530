import { maskMobile, normalizeMobile } from '@menjin/contract';
import { fillTemplate } from '@menjin/contract/error-messages';
import type { Dictionary } from '../../../i18n/zh-cn.ts';

/** The numbers that a block holds for: one, masked, or those that begin alike. */
export function numbersOf(
  prefix: string,
  text: Pick<Dictionary['staff']['sending']['blocks'], 'begins'>,
): string {
  return normalizeMobile(prefix) === prefix
    ? maskMobile(prefix)
    : fillTemplate(text.begins, { prefix });
}
