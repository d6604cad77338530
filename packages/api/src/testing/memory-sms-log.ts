import type { LoggedSms, SmsLog } from '../ports.ts';

/** Reads what a test puts into `rows`. */
export function createMemorySmsLog(rows: LoggedSms[]): SmsLog {
  const placeOf = ({ createdAt, id }: Pick<LoggedSms, 'createdAt' | 'id'>) =>
    `${createdAt.toISOString()} ${id}`;
  return {
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
