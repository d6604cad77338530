const DAY_SECONDS = 24 * 60 * 60;
const TWO_HOURS_SECONDS = 2 * 60 * 60;

export type BudgetDay = {
  /** Such as `2026-11-22`. */
  date: string;
  secondsLeft: number;
};

/** The date of the budget's day, which every message asks for. */
export const budgetDate = (timeZone: string, at: Date): string => localTime(timeZone, at).date;

/** The day of the budget at a moment, where the operator counts its days. */
export function budgetDay(timeZone: string, at: Date): BudgetDay {
  const { date, passedSeconds } = localTime(timeZone, at);
  const isToday = (second: number) =>
    budgetDate(timeZone, new Date(at.getTime() + second * 1000)) === date;
  // Where clocks change a day is an hour shorter or longer, and may begin at 1 o'clock: the
  // second is searched for in which the date changes.
  let [today, tomorrow] = [0, DAY_SECONDS - passedSeconds + TWO_HOURS_SECONDS];
  const ordinary = DAY_SECONDS - passedSeconds;
  if (isToday(ordinary - 1) && !isToday(ordinary)) return { date, secondsLeft: ordinary };
  while (tomorrow - today > 1) {
    const middle = Math.floor((today + tomorrow) / 2);
    if (isToday(middle)) today = middle;
    else tomorrow = middle;
  }
  return { date, secondsLeft: tomorrow };
}

/** How much of the budget's day has passed by the clocks there. */
export const secondsOfBudgetDay = (timeZone: string, at: Date): number =>
  localTime(timeZone, at).passedSeconds;

/** The first second of the budget's day in which a moment lies. */
export function beginningOfBudgetDay(timeZone: string, at: Date): Date {
  const { date, passedSeconds } = localTime(timeZone, at);
  const seconds = Math.floor(at.getTime() / 1000);
  const isToday = (second: number) => budgetDate(timeZone, new Date(second * 1000)) === date;
  const ordinary = seconds - passedSeconds;
  if (isToday(ordinary) && !isToday(ordinary - 1)) return new Date(ordinary * 1000);
  // As above: where clocks changed since it began, it is searched for.
  let [yesterday, today] = [ordinary - TWO_HOURS_SECONDS, seconds];
  while (today - yesterday > 1) {
    const middle = Math.floor((yesterday + today) / 2);
    if (isToday(middle)) today = middle;
    else yesterday = middle;
  }
  return new Date(today * 1000);
}

function localTime(timeZone: string, at: Date): { date: string; passedSeconds: number } {
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
  const [hours = 0, minutes = 0, seconds = 0] = ['hour', 'minute', 'second'].map((type) =>
    Number(part(type)),
  );
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    passedSeconds: hours * 3600 + minutes * 60 + seconds,
  };
}
