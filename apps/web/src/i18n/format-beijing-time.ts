import type { Locale } from './locale.ts';

/** A moment as it is read in China, the same on every server whatever its own zone. */
export function formatBeijingTime(at: Date, locale: Locale, timeStyle: 'short' | 'medium'): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
    timeStyle,
    hourCycle: 'h23',
    timeZone: 'Asia/Shanghai',
  }).format(at);
}
