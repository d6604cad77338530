import type { Locale } from './locale.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
] as const;

/** How long ago something was, in the largest unit that is full; null within the last minute. */
export function formatTimeAgo(at: Date, now: Date, locale: Locale): string | null {
  const seconds = (now.getTime() - at.getTime()) / 1000;
  const fitting = UNITS.find(([, length]) => seconds >= length);
  if (fitting === undefined) return null;
  const [unit, length] = fitting;
  return new Intl.RelativeTimeFormat(locale).format(-Math.floor(seconds / length), unit);
}
