import { beijingDay } from '../../../i18n/beijing-day.ts';

/** What happened on one day, in the order given. */
export type DayOf<Item> = { day: string; items: Item[] };

/** Puts together what happened on the same day in China. */
export function groupByDay<Item extends { at: Date }>(items: readonly Item[]): DayOf<Item>[] {
  const days: DayOf<Item>[] = [];
  for (const item of items) {
    const day = beijingDay(item.at);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}
