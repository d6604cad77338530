import type { LoggedSms, SmsFailure, SmsFigures, SmsLog } from '../ports.ts';

/** Reads what a test puts into `rows`. */
export function createMemorySmsLog(rows: LoggedSms[]): SmsLog {
  const placeOf = ({ createdAt, id }: Pick<LoggedSms, 'createdAt' | 'id'>) =>
    `${createdAt.toISOString()} ${id}`;
  return {
    find: async (id) => rows.find((row) => row.id === id) ?? null,
    async count(beginnings, until) {
      const [first = until] = beginnings;
      const counted = rows.filter(({ createdAt }) => createdAt >= first && createdAt < until);
      const periods = beginnings.map((from, index) => {
        const next = beginnings[index + 1] ?? until;
        return figuresOf(counted.filter(({ createdAt }) => createdAt >= from && createdAt < next));
      });
      return { periods, failures: failuresOf(counted) };
    },
    list: async ({ state, purpose, mobile, before, limit }) =>
      rows
        .filter((row) => state === undefined || row.state === state)
        .filter((row) => purpose === undefined || row.purpose === purpose)
        .filter((row) => mobile === undefined || row.mobile.startsWith(mobile))
        .filter((row) => before === undefined || placeOf(row) < placeOf(before))
        .sort((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1))
        .slice(0, limit),
  };
}

function figuresOf(rows: LoggedSms[]): SmsFigures {
  const meant = rows.filter(({ state }) => state !== 'suppressed');
  const sent = meant.filter(({ sentAt }) => sentAt !== null);
  const inState = (state: LoggedSms['state']) => rows.filter((row) => row.state === state).length;
  return {
    requested: meant.length,
    sent: sent.length,
    used: meant.filter(({ usedAt }) => usedAt !== null).length,
    failed: inState('failed'),
    expired: inState('expired'),
    suppressed: inState('suppressed'),
    spent: sent.reduce((sum, { price }) => sum + price, 0),
  };
}

function failuresOf(rows: LoggedSms[]): SmsFailure[] {
  const counts = new Map<string, SmsFailure>();
  for (const { failure, gateway } of rows) {
    if (failure === null) continue;
    const key = JSON.stringify([failure, gateway]);
    const { count } = counts.get(key) ?? { count: 0 };
    counts.set(key, { failure, gateway, count: count + 1 });
  }
  return [...counts.values()];
}
