import type { StatisticsRange } from '@menjin/contract';
import { beginningOfBudgetDay, secondsOfBudgetDay } from '../sms/budget-day.ts';

const HOUR_MS = 60 * 60 * 1000;
const HOURS = 24;
const DAYS = { week: 7, month: 30 };

/** When each of the last hours or days began, the oldest first, where the operator counts days. */
export function statisticsPeriods(
  timeZone: string,
  range: StatisticsRange,
  now: Date,
): { unit: 'hour' | 'day'; beginnings: Date[] } {
  if (range === 'day') return { unit: 'hour', beginnings: lastHours(timeZone, now) };
  return { unit: 'day', beginnings: lastDays(timeZone, DAYS[range], now) };
}

/** Hours as a clock there shows them: not everywhere do they begin where those of UTC do. */
function lastHours(timeZone: string, now: Date): Date[] {
  const passedMs = (secondsOfBudgetDay(timeZone, now) * 1000) % HOUR_MS;
  const current = Math.floor(now.getTime() / 1000) * 1000 - passedMs;
  return Array.from({ length: HOURS }, (_, n) => new Date(current - (HOURS - 1 - n) * HOUR_MS));
}

function lastDays(timeZone: string, count: number, now: Date): Date[] {
  const days = [beginningOfBudgetDay(timeZone, now)];
  while (days.length < count) {
    const [first = now] = days;
    days.unshift(beginningOfBudgetDay(timeZone, new Date(first.getTime() - 1000)));
  }
  return days;
}
