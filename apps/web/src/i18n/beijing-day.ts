import type { Locale } from './locale.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const ISO = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/** The day of a moment in China, as `2030-01-31`. */
export const beijingDay = (at: Date): string => ISO.format(at);

/** `today`, `yesterday`, or the date: with its year where that is not this one. */
export function nameBeijingDay(
  day: string,
  now: Date,
  { locale, today, yesterday }: { locale: Locale; today: string; yesterday: string },
): string {
  if (day === beijingDay(now)) return today;
  if (day === beijingDay(new Date(now.getTime() - DAY_MS))) return yesterday;
  const isThisYear = day.slice(0, 4) === beijingDay(now).slice(0, 4);
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    ...(isThisYear ? {} : { year: 'numeric' }),
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(day));
}

/** The time of day in China, as `08:30`. */
export function formatBeijingClock(at: Date): string {
  return new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Asia/Shanghai',
  }).format(at);
}
