import { expect, test } from 'vitest';
import { AppError } from '../app-error.ts';
import type { Settings } from '../settings.ts';
import { createTestDeps, type TestDeps } from '../testing/index.ts';
import type { SmsToCount } from './sms-limits.ts';
import { takeSmsAllowance } from './take-sms-allowance.ts';

/** The n-th number of a world where no two are neighbours and every client has its own address. */
const message = (n: number, change: Partial<SmsToCount> = {}): SmsToCount => ({
  mobile: `139${String(n).padStart(4, '0')}0000`,
  callingCode: '86',
  ip: `198.51.${Math.floor(n / 250)}.${n % 250}`,
  purpose: 'register',
  userId: null,
  ...change,
});

/** `ok`, or the code of what was refused. */
async function take(deps: TestDeps, wanted: SmsToCount): Promise<string> {
  try {
    await takeSmsAllowance(deps, wanted);
    return 'ok';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}
async function takeMany(deps: TestDeps, wanted: SmsToCount[]): Promise<Record<string, number>> {
  const outcomes: Record<string, number> = {};
  for (const one of wanted) {
    const outcome = await take(deps, one);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
  return outcomes;
}
const wide: Partial<Settings> = {
  smsMaxPerHour: 100_000,
  smsDailyBudget: 100_000,
};

test('R23: a number gets 5 codes in an hour, and then is told when there is more', async () => {
  const deps = createTestDeps();
  const wanted = Array.from({ length: 6 }, (_, n) => message(1, { ip: `203.0.113.${n}` }));
  expect(await takeMany(deps, wanted)).toEqual({ ok: 5, SEND_TOO_SOON: 1 });
  await expect(takeSmsAllowance(deps, message(1))).rejects.toMatchObject({
    detail: { retryAfterSeconds: 3660 },
  });
  deps.clock.advance(3660);
  expect(await take(deps, message(1))).toBe('ok');
});

test('R23: in any 24 hours a number gets 10 codes, whoever asks and however often', async () => {
  const deps = createTestDeps(wide);
  const acceptedAt: number[] = [];
  for (let minute = 0; minute < 3 * 24 * 60; minute += 1) {
    const outcome = await take(deps, message(1, { ip: `203.0.113.${minute % 250}` }));
    if (outcome === 'ok') acceptedAt.push(minute);
    deps.clock.advance(60);
  }
  for (const start of acceptedAt) {
    const inDay = acceptedAt.filter((at) => at >= start && at < start + 24 * 60);
    expect(inDay.length).toBeLessThanOrEqual(10);
  }
  expect(acceptedAt.length).toBe(30);
});

test('R24: 300 neighbouring numbers from one address end at the cap of the address', async () => {
  const deps = createTestDeps(wide);
  const wanted = Array.from({ length: 300 }, (_, n) =>
    message(0, { mobile: `138000${String(n).padStart(5, '0')}`, ip: '203.0.113.7' }),
  );
  expect(await takeMany(deps, wanted)).toEqual({ ok: 20, TRY_LATER: 280 });
});

test('R24: the addresses of one /64 are one client', async () => {
  const deps = createTestDeps(wide);
  const wanted = Array.from({ length: 30 }, (_, n) => message(n, { ip: `2001:db8::${n}` }));
  expect(await takeMany(deps, wanted)).toEqual({ ok: 20, TRY_LATER: 10 });
});

test('R24: who has many IPv6 networks of one site has five times as much', async () => {
  const deps = createTestDeps(wide);
  const wanted = Array.from({ length: 130 }, (_, n) =>
    message(n, { ip: `2001:db8:1:${n.toString(16)}::1` }),
  );
  expect(await takeMany(deps, wanted)).toEqual({ ok: 100, TRY_LATER: 30 });
});

test('an account asks for five codes to new numbers in an hour', async () => {
  const deps = createTestDeps(wide);
  const wanted = Array.from({ length: 7 }, (_, n) =>
    message(n, { purpose: 'change-mobile', userId: 7 }),
  );
  expect(await takeMany(deps, wanted)).toEqual({ ok: 5, TRY_LATER: 2 });
  expect(await take(deps, message(8, { purpose: 'change-mobile', userId: 8 }))).toBe('ok');
});

test('the operator is told which limit it was, the asker is not', async () => {
  const deps = createTestDeps({ ...wide, smsMaxPerIpHour: 1 });
  const sameAddress = { ip: '203.0.113.7' };
  await takeMany(deps, [message(1, sameAddress), message(2, sameAddress)]);
  expect(deps.refusals).toEqual(['ip']);
});

test('R24: 300 neighbouring numbers from 300 addresses end at the cap of the prefix, with an alarm', async () => {
  const deps = createTestDeps(wide);
  const wanted = Array.from({ length: 300 }, (_, n) =>
    message(n, { mobile: `1380013${String(n).padStart(4, '0')}` }),
  );
  expect(await takeMany(deps, wanted)).toEqual({ ok: 30, TRY_LATER: 270 });
  expect(deps.raised[0]).toEqual({
    event: 'sms_prefix_limit',
    subject: '1380013:30',
    facts: { subject: '1380013', most: 30 },
  });
});

test('R24: a country has a cap of its own, a small one unless it was given more', async () => {
  const deps = createTestDeps({ ...wide, smsMaxPerCountryHour: { '852': 60 } });
  const abroad = (callingCode: string, count: number) =>
    Array.from({ length: count }, (_, n) =>
      message(n, { callingCode, mobile: `+${callingCode}${n}0000` }),
    );
  expect(await takeMany(deps, abroad('852', 70))).toEqual({ ok: 60, TRY_LATER: 10 });
  expect(await takeMany(deps, abroad('65', 70))).toEqual({ ok: 50, TRY_LATER: 20 });
});

test('the country at home has the whole hour, and its reserve, unless it is given less', async () => {
  const hour = { ...wide, smsMaxPerHour: 80, smsReservePerHour: 1 };
  const registrations = Array.from({ length: 81 }, (_, n) => message(n));
  const deps = createTestDeps(hour);
  expect(await takeMany(deps, registrations)).toEqual({ ok: 80, SPEND_LIMIT: 1 });
  expect(await take(deps, message(81, { purpose: 'login' }))).toBe('ok');
  const limited = createTestDeps({ ...hour, smsMaxPerCountryHour: { '86': 60 } });
  expect(await takeMany(limited, registrations)).toEqual({ ok: 60, TRY_LATER: 21 });
});

test('clients whose address nobody knows share one cap', async () => {
  const deps = createTestDeps(wide);
  const wanted = Array.from({ length: 30 }, (_, n) => message(n, { ip: null }));
  expect(await takeMany(deps, wanted)).toEqual({ ok: 20, TRY_LATER: 10 });
});

test('R26: of 500 numbers exactly as many are sent as the hour may have; login still is', async () => {
  const deps = createTestDeps({ ...wide, smsMaxPerHour: 100, smsReservePerHour: 5 });
  const wanted = Array.from({ length: 500 }, (_, n) => message(n));
  expect(await takeMany(deps, wanted)).toEqual({ ok: 100, SPEND_LIMIT: 400 });
  expect(deps.raised[0]).toMatchObject({ event: 'sms_hour_limit', facts: { most: 100 } });
  const logins = Array.from({ length: 6 }, (_, n) => message(500 + n, { purpose: 'login' }));
  expect(await takeMany(deps, logins)).toEqual({ ok: 5, SPEND_LIMIT: 1 });
});

test('R26: the budget warns once at 80 %, stops at 100 % and keeps its reserve for login and recovery', async () => {
  // Of 0.05 each: 200 messages, and 20 more of the reserve.
  const deps = createTestDeps({ ...wide, smsDailyBudget: 10, smsDailyReserve: 1 });
  const registrations = Array.from({ length: 159 }, (_, n) => message(n));
  expect(await takeMany(deps, registrations)).toEqual({ ok: 159 });
  expect(deps.raised).toEqual([]);
  expect(await take(deps, message(159))).toBe('ok');
  expect(deps.raised).toMatchObject([
    { event: 'sms_budget_warning', facts: { spent: 8, budget: 10, day: '2026-11-22' } },
  ]);
  const more = Array.from({ length: 50 }, (_, n) => message(160 + n));
  expect(await takeMany(deps, more)).toEqual({ ok: 40, SPEND_LIMIT: 10 });
  expect(deps.raised[1]).toMatchObject({ event: 'sms_budget_spent', facts: { most: 10 } });
  // It is for those who have an account and cannot get in, not for who wants another number.
  const change = message(250, { purpose: 'change-mobile', userId: 1 });
  expect(await take(deps, change)).toBe('SPEND_LIMIT');
  const purposes = ['login', 'reset'] as const;
  const reserved = purposes.flatMap((purpose, kind) =>
    Array.from({ length: 11 }, (_, n) => message(300 + kind * 11 + n, { purpose })),
  );
  expect(await takeMany(deps, reserved)).toEqual({ ok: 20, SPEND_LIMIT: 2 });
  // That even these are refused is told apart from the first stop.
  expect(deps.raised.map(({ facts }) => facts['most'])).toContain(11);
});

test('R26: the stop holds until the next day of the budget begins', async () => {
  const deps = createTestDeps({ ...wide, smsDailyBudget: 0.05, smsDailyReserve: 0 });
  await take(deps, message(1));
  // 8:00 UTC is 16:00 in Shanghai.
  await expect(takeSmsAllowance(deps, message(2))).rejects.toMatchObject({
    code: 'SPEND_LIMIT',
    detail: { retryAfterSeconds: 8 * 3600 },
  });
  deps.clock.advance(8 * 3600 - 1);
  expect(await take(deps, message(3))).toBe('SPEND_LIMIT');
  deps.clock.advance(1);
  expect(await take(deps, message(4))).toBe('ok');
});

test('a refused message counts against nothing', async () => {
  const deps = createTestDeps({ ...wide, smsMaxPerIpHour: 1 });
  await take(deps, message(1, { ip: '203.0.113.7' }));
  for (let count = 0; count < 20; count += 1) {
    expect(await take(deps, message(2, { ip: '203.0.113.7' }))).toBe('TRY_LATER');
  }
  expect(await take(deps, message(2, { ip: '203.0.113.8' }))).toBe('ok');
});

test('a country without a price costs the highest there is', async () => {
  const deps = createTestDeps({ ...wide, smsPrices: { '86': 0.05, '852': 2 }, smsDailyBudget: 3 });
  const abroad = [1, 2].map((n) => message(n, { callingCode: '65', mobile: `+65${n}0000000` }));
  expect(await takeMany(deps, abroad)).toEqual({ ok: 1, SPEND_LIMIT: 1 });
});
