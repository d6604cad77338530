import { ListStaffActionsInput } from '@menjin/contract';
import { expect, test } from 'vitest';
import {
  addTestAccount,
  createTestDeps,
  newStaffAction,
  type TestDeps,
  testStaff,
} from '../testing/index.ts';
import { blockNumbers } from './block-numbers.ts';
import { listStaffActions } from './list-staff-actions.ts';
import { pauseSending } from './pause-sending.ts';
import { resetSendingStop } from './reset-sending-stop.ts';
import { resumeSending } from './resume-sending.ts';
import { unblockNumbers } from './unblock-numbers.ts';

const list = (deps: TestDeps, input: object) =>
  listStaffActions(deps, ListStaffActionsInput.parse(input));

test('everything that staff does to sending is written down, the whole number masked', async () => {
  const deps = createTestDeps();
  const { id } = await addTestAccount(deps, { username: 'Operator_1' });
  const staff = testStaff(deps, { id });
  const inOrder = [
    () => pauseSending(deps, staff, { reason: 'maintenance' }),
    () => resumeSending(deps, staff, { reason: 'done' }),
    () => blockNumbers(deps, staff, { prefix: '13800138000', reason: 'pumping 13800138000' }),
    () => unblockNumbers(deps, staff, { prefix: '13800138000', reason: 'it was a school' }),
    () => blockNumbers(deps, staff, { prefix: '1380013', reason: 'pumping' }),
    () => resetSendingStop(deps, staff, { reason: 'our own tests' }),
  ];
  for (const act of inOrder) {
    await act();
    deps.clock.advance(1);
  }
  const { actions } = await list(deps, {});
  const by = { id, username: 'Operator_1' };
  const rest = { id: expect.any(String), by, ipPrefix: '203.0.113.0/24' };
  const at = (second: number) => `2026-11-22T08:00:0${second}.000Z`;
  const number = { kind: 'numbers', prefix: '138****8000' };
  const numbers = { kind: 'numbers', prefix: '1380013' };
  const reason = 'pumping 138****8000';
  expect(actions).toEqual([
    { ...rest, action: 'sending-stop-reset', at: at(5), about: null, reason: 'our own tests' },
    { ...rest, action: 'numbers-blocked', at: at(4), about: numbers, reason: 'pumping' },
    { ...rest, action: 'numbers-unblocked', at: at(3), about: number, reason: 'it was a school' },
    { ...rest, action: 'numbers-blocked', at: at(2), about: number, reason },
    { ...rest, action: 'sending-resumed', at: at(1), about: null, reason: 'done' },
    { ...rest, action: 'sending-paused', at: at(0), about: null, reason: 'maintenance' },
  ]);
});

test('what changed nothing is not written down', async () => {
  const deps = createTestDeps();
  await resumeSending(deps, testStaff(deps), { reason: 'done' });
  await unblockNumbers(deps, testStaff(deps), { prefix: '138', reason: 'done' });
  expect((await list(deps, {})).actions).toEqual([]);
});

test('names those who are gone by their numbers, and the command line by nothing', async () => {
  const deps = createTestDeps();
  const { id } = await addTestAccount(deps);
  await deps.staffLog.record(newStaffAction({ action: 'user-enabled', staffId: 7, userId: 8 }));
  await deps.staffLog.record(
    newStaffAction({ action: 'staff-granted', staffId: null, userId: id, ipPrefix: null }),
  );
  const { actions } = await list(deps, {});
  expect(actions).toHaveLength(2);
  expect(actions.find(({ action }) => action === 'user-enabled')).toMatchObject({
    by: { id: 7, username: null },
    about: { kind: 'user', id: 8, username: null },
  });
  expect(actions.find(({ action }) => action === 'staff-granted')).toMatchObject({
    by: null,
    about: { kind: 'user', id, username: 'Alice_1' },
    ipPrefix: null,
  });
});

test('tells what one member of staff did, what was done to one account, and what of one kind', async () => {
  const deps = createTestDeps();
  await deps.staffLog.record(newStaffAction({ action: 'user-disabled', staffId: 7, userId: 1 }));
  await deps.staffLog.record(newStaffAction({ action: 'user-enabled', staffId: 8, userId: 1 }));
  const actionsOf = async (input: object) =>
    (await list(deps, input)).actions.map(({ action }) => action).sort();
  expect(await actionsOf({ by: 8 })).toEqual(['user-enabled']);
  expect(await actionsOf({ about: 1 })).toEqual(['user-disabled', 'user-enabled']);
  expect(await actionsOf({ about: 2 })).toEqual([]);
  expect(await actionsOf({ action: 'user-disabled' })).toEqual(['user-disabled']);
});

test('goes from page to page until there is none', async () => {
  const deps = createTestDeps();
  for (const minute of [1, 2, 3]) {
    const at = new Date(Date.UTC(2026, 10, 22, 8, minute));
    await deps.staffLog.record(newStaffAction({ at }));
  }
  const first = await list(deps, { limit: 2 });
  expect(first.actions.map(({ at }) => at.slice(14, 16))).toEqual(['03', '02']);
  const second = await list(deps, { limit: 2, cursor: first.nextCursor });
  expect(second.actions.map(({ at }) => at.slice(14, 16))).toEqual(['01']);
  expect(second.nextCursor).toBeNull();
});
