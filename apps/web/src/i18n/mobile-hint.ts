import { fillTemplate } from '@menjin/contract/error-messages';
import type { Locale } from './locale.ts';

const MAINLAND = '86';

/** Which numbers a form takes: of the mainland alone, else of the countries with these calling codes. */
export function mobileHint(
  callingCodes: readonly string[],
  locale: Locale,
  text: { mobileHint: string; mobileHintAbroad: string },
): string {
  if (callingCodes.every((code) => code === MAINLAND)) return text.mobileHint;
  const list = new Intl.ListFormat(locale, { type: 'disjunction' });
  return fillTemplate(text.mobileHintAbroad, {
    codes: list.format(callingCodes.map((code) => `+${code}`)),
  });
}
