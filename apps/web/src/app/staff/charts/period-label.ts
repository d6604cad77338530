import type { SendingStatistics } from '@menjin/contract';

/** The beginning of a period as an axis names it: `16:00` in Beijing, or `11-22` where the budget's day begins. */
export function periodLabel(
  from: string,
  unit: SendingStatistics['unit'],
  budgetTimeZone: string,
): string {
  const at = new Date(from);
  // Swedish writes dates as ISO 8601 does.
  if (unit === 'hour') {
    const options = { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' } as const;
    return new Intl.DateTimeFormat('sv-SE', options).format(at);
  }
  const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: budgetTimeZone });
  return day.format(at).slice(5);
}
