import { expect, test } from 'vitest';
import { createTestDeps } from '../testing/index.ts';
import { newLoggedSms } from '../testing/new-logged-sms.ts';
import { readSendingStatistics } from './read-sending-statistics.ts';

// The clock stands at 8:00 UTC, which is 16:00 in Shanghai.
const at = (time: string) => new Date(`2026-11-${time}:00.000Z`);
const unsent = { sentAt: null, deliveredAt: null, usedAt: null };

test('tells of every hour of the last day, also of those without a message', async () => {
  const deps = createTestDeps();
  deps.clock.advance(30 * 60);
  deps.loggedSms.push(
    newLoggedSms({ createdAt: at('21T08:59') }),
    newLoggedSms({ createdAt: at('21T09:00'), price: 451 }),
    newLoggedSms({ createdAt: at('22T08:29'), price: 500, usedAt: null }),
    newLoggedSms({ ...unsent, createdAt: at('22T08:10'), state: 'suppressed' }),
  );
  const { periods, ...rest } = await readSendingStatistics(deps, { range: 'day' });
  expect(rest).toEqual({
    unit: 'hour',
    from: '2026-11-21T09:00:00.000Z',
    to: '2026-11-22T08:30:00.000Z',
    totals: {
      requested: 2,
      sent: 2,
      used: 1,
      failed: 0,
      expired: 0,
      suppressed: 1,
      spent: 0.0951,
    },
    failures: [],
  });
  expect(periods).toHaveLength(24);
  expect(periods[0]).toMatchObject({ from: '2026-11-21T09:00:00.000Z', sent: 1, spent: 0.0451 });
  expect(periods[1]).toMatchObject({ from: '2026-11-21T10:00:00.000Z', requested: 0, spent: 0 });
  expect(periods[23]).toMatchObject({ requested: 1, used: 0, suppressed: 1, spent: 0.05 });
});

test('days begin where the budget counts them', async () => {
  const deps = createTestDeps();
  deps.loggedSms.push(
    newLoggedSms({ createdAt: at('20T15:59') }),
    newLoggedSms({ createdAt: at('20T16:00') }),
    newLoggedSms({ createdAt: at('21T15:59') }),
    newLoggedSms({ createdAt: at('21T16:00') }),
  );
  const { unit, periods, from } = await readSendingStatistics(deps, { range: 'week' });
  expect({ unit, from, days: periods.length }).toEqual({
    unit: 'day',
    from: '2026-11-15T16:00:00.000Z',
    days: 7,
  });
  expect(periods.slice(-3).map(({ requested }) => requested)).toEqual([1, 2, 1]);
  const month = await readSendingStatistics(deps, { range: 'month' });
  expect(month.periods).toHaveLength(30);
  expect(month.from).toBe('2026-10-23T16:00:00.000Z');
});

test('tells the ten most frequent failures, the most frequent first', async () => {
  const deps = createTestDeps();
  for (let n = 1; n <= 11; n += 1) {
    const failure = `code ${n}`;
    const failed = { ...unsent, state: 'failed' as const, failure, gateway: 'smtp' };
    for (let m = 0; m < n; m += 1) deps.loggedSms.push(newLoggedSms(failed));
  }
  deps.loggedSms.push(
    newLoggedSms({ ...unsent, state: 'expired', failure: 'ECONNREFUSED', gateway: null }),
  );
  // What is of this very moment is told a moment later.
  deps.clock.advance(60);
  const { failures, totals } = await readSendingStatistics(deps, { range: 'day' });
  expect(totals).toMatchObject({ requested: 67, failed: 66, expired: 1, sent: 0, spent: 0 });
  expect(failures).toHaveLength(10);
  expect(failures[0]).toEqual({ failure: 'code 11', gateway: 'smtp', count: 11 });
  expect(failures[9]).toEqual({ failure: 'code 2', gateway: 'smtp', count: 2 });
});

test('failures that are as frequent come in the same order, whichever was first', async () => {
  const failed = { ...unsent, state: 'failed' as const, failure: 'ECONNREFUSED' };
  for (const gateways of [
    ['aliyun', 'smtp', null],
    [null, 'smtp', 'aliyun'],
  ]) {
    const deps = createTestDeps();
    deps.loggedSms.push(...gateways.map((gateway) => newLoggedSms({ ...failed, gateway })));
    deps.clock.advance(60);
    const { failures } = await readSendingStatistics(deps, { range: 'day' });
    expect(failures.map(({ gateway }) => gateway)).toEqual([null, 'aliyun', 'smtp']);
  }
});
