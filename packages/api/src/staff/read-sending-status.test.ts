import { expect, test } from 'vitest';
import { takeSmsAllowance } from '../sms/take-sms-allowance.ts';
import { createTestDeps, newStaffAction, type TestDeps, testStaff } from '../testing/index.ts';
import { blockNumbers } from './block-numbers.ts';
import { pauseSending } from './pause-sending.ts';
import { readSendingStatus } from './read-sending-status.ts';
import { resetSendingStop } from './reset-sending-stop.ts';

const reason = 'these were our own tests';

const send = (deps: TestDeps, mobile: string, purpose: 'register' | 'login' = 'register') =>
  takeSmsAllowance(deps, { mobile, purpose, callingCode: '86', userId: null, ip: '203.0.113.7' });

test('where nothing happened, nothing is stopped and nothing is counted', async () => {
  expect(await readSendingStatus(createTestDeps())).toEqual({
    paused: null,
    blocks: [],
    today: { spent: 0, budget: 100, reserve: 20 },
    hour: { count: 0, cap: 1_000, reserve: 200 },
  });
});

test('tells since when, why and by whom something is stopped', async () => {
  const deps = createTestDeps();
  deps.memory.users.push({ id: 7, username: 'Operator_1' } as never);
  await blockNumbers(deps, testStaff(deps), { prefix: '138', reason: 'pumping' });
  deps.clock.advance(60);
  await pauseSending(deps, testStaff(deps, { id: 8 }), { reason: 'maintenance' });
  const byHand = { createdAt: deps.clock.now(), createdBy: null };
  await deps.smsBlocks.put({ prefix: '+852', reason: 'by hand', ...byHand }, newStaffAction());
  expect(await readSendingStatus(deps)).toMatchObject({
    paused: {
      reason: 'maintenance',
      since: '2026-11-22T08:01:00.000Z',
      // Whose account is gone.
      by: { id: 8, username: null },
    },
    blocks: [
      { prefix: '+852', reason: 'by hand', since: '2026-11-22T08:01:00.000Z', by: null },
      {
        prefix: '138',
        reason: 'pumping',
        since: '2026-11-22T08:00:00.000Z',
        by: { id: 7, username: 'Operator_1' },
      },
    ],
  });
});

test('a number that staff wrote into a reason is kept masked', async () => {
  const deps = createTestDeps();
  const why = { reason: 'calls from 138 0013 8000' };
  await blockNumbers(deps, testStaff(deps), { prefix: '139', ...why });
  await pauseSending(deps, testStaff(deps), why);
  const masked = { reason: 'calls from 138****8000' };
  expect(await deps.smsBlocks.list()).toMatchObject([masked, masked]);
});

test('tells what was spent today and sent in this hour', async () => {
  const deps = createTestDeps({ smsPrices: { '86': 0.0451 } });
  await send(deps, '13800138000');
  await send(deps, '13900139000', 'login');
  expect(await readSendingStatus(deps)).toMatchObject({
    today: { spent: 0.0902 },
    hour: { count: 2 },
  });
  deps.clock.advance(2 * 60 * 60);
  expect(await readSendingStatus(deps)).toMatchObject({
    today: { spent: 0.0902 },
    hour: { count: 0 },
  });
  // 16:00 UTC is midnight in Shanghai.
  deps.clock.advance(6 * 60 * 60);
  expect(await readSendingStatus(deps)).toMatchObject({ today: { spent: 0 } });
});

test("after the budget's stop, sending goes on once it is reset", async () => {
  const deps = createTestDeps({ smsDailyBudget: 0.1, smsDailyReserve: 0 });
  await send(deps, '13800138000');
  await send(deps, '13800238000');
  await expect(send(deps, '13800338000')).rejects.toMatchObject({ code: 'SPEND_LIMIT' });
  expect(await resetSendingStop(deps, testStaff(deps), { reason })).toEqual({
    cleared: { spent: 0.1, count: 2 },
  });
  expect(deps.forgotten).toContain('sms_budget_spent');
  expect(await readSendingStatus(deps)).toMatchObject({ today: { spent: 0 }, hour: { count: 0 } });
  await send(deps, '13800338000');
});

test("after the hour's stop, sending goes on once it is reset", async () => {
  const deps = createTestDeps({ smsMaxPerHour: 1 });
  await send(deps, '13800138000');
  await expect(send(deps, '13800238000')).rejects.toMatchObject({ code: 'SPEND_LIMIT' });
  await resetSendingStop(deps, testStaff(deps), { reason });
  await send(deps, '13800238000');
});

test('a reset leaves the limits of single numbers', async () => {
  const deps = createTestDeps({ smsMaxPerMobileHour: 1 });
  await send(deps, '13800138000');
  await resetSendingStop(deps, testStaff(deps), { reason });
  await expect(send(deps, '13800138000')).rejects.toMatchObject({ code: 'SEND_TOO_SOON' });
});

test('a cookie alone resets nothing, however recent its login', async () => {
  const deps = createTestDeps({ smsMaxPerHour: 1 });
  await send(deps, '13800138000');
  const unproved = testStaff(deps, { confirmedAt: null });
  await expect(resetSendingStop(deps, unproved, { reason })).rejects.toThrow(
    'CONFIRMATION_REQUIRED',
  );
  await expect(send(deps, '13800238000')).rejects.toMatchObject({ code: 'SPEND_LIMIT' });
  expect(deps.memory.staffRows).toEqual([]);
});
