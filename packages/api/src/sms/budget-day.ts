const DAY_SECONDS = 24 * 60 * 60;

export type BudgetDay = {
  /** Such as `2026-11-22`. */
  date: string;
  secondsLeft: number;
};

/** The day of the budget at a moment, where the operator counts its days. */
export function budgetDay(timeZone: string, at: Date): BudgetDay {
  const { date, passedSeconds } = localTime(timeZone, at);
  const naively = DAY_SECONDS - passedSeconds;
  // Where clocks are changed today this is not midnight, but an hour before or after it.
  const then = localTime(timeZone, new Date(at.getTime() + naively * 1000));
  const isEarly = then.date === date;
  const secondsLeft = naively + (isEarly ? DAY_SECONDS : 0) - then.passedSeconds;
  return { date, secondsLeft };
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
