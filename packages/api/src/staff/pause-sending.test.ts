import { expect, test } from 'vitest';
import { assertMobileOpen } from '../sms/assert-mobile-open.ts';
import { createTestDeps, testStaff } from '../testing/index.ts';
import { blockNumbers } from './block-numbers.ts';
import { pauseSending } from './pause-sending.ts';
import { resumeSending } from './resume-sending.ts';
import { unblockNumbers } from './unblock-numbers.ts';

const reason = 'it is over';

test('a pause holds for every number until it is resumed, and leaves the blocks', async () => {
  const deps = createTestDeps();
  await blockNumbers(deps, testStaff(deps), { prefix: '138', reason: 'pumping' });
  await pauseSending(deps, testStaff(deps), { reason: 'the gateway repeats messages' });
  for (const mobile of ['13800138000', '13900139000', '+85261234567']) {
    await expect(assertMobileOpen(deps, mobile)).rejects.toMatchObject({ code: 'SENDING_PAUSED' });
  }
  expect(await resumeSending(deps, testStaff(deps), { reason })).toEqual({ wasPaused: true });
  expect(await resumeSending(deps, testStaff(deps), { reason })).toEqual({ wasPaused: false });
  await assertMobileOpen(deps, '13900139000');
  const blocked = assertMobileOpen(deps, '13800138000');
  await expect(blocked).rejects.toMatchObject({ code: 'MOBILE_BLOCKED' });
});

test('a block holds for the numbers that begin with it, until this very one is ended', async () => {
  const deps = createTestDeps();
  await blockNumbers(deps, testStaff(deps), { prefix: '1380013', reason: 'pumping' });
  await expect(assertMobileOpen(deps, '13800138000')).rejects.toThrow('MOBILE_BLOCKED');
  await assertMobileOpen(deps, '13800148000');
  const wider = await unblockNumbers(deps, testStaff(deps), { prefix: '138', reason });
  expect(wider).toEqual({ prefix: '138', wasBlocked: false });
  await expect(assertMobileOpen(deps, '13800138000')).rejects.toThrow('MOBILE_BLOCKED');
  const same = await unblockNumbers(deps, testStaff(deps), { prefix: '1380013', reason });
  expect(same).toEqual({ prefix: '1380013', wasBlocked: true });
  await assertMobileOpen(deps, '13800138000');
});
