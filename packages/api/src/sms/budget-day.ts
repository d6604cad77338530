const DAY_SECONDS = 24 * 60 * 60;

export type BudgetDay = {
  /** Such as `2026-11-22`. */
  date: string;
  secondsLeft: number;
};

/** The day of the budget at a moment, where the operator counts its days. */
export function budgetDay(timeZone: string, at: Date): BudgetDay {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const [hours, minutes, seconds] = [part('hour'), part('minute'), part('second')].map(Number);
  const passedSeconds = (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    secondsLeft: DAY_SECONDS - passedSeconds,
  };
}
