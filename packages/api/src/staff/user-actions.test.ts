import { expect, test } from 'vitest';
import { loginWithPassword } from '../login/login-with-password.ts';
import {
  addTestAccount,
  createTestContext,
  createTestDeps,
  outcomeOf,
  type TestDeps,
  testStaff,
} from '../testing/index.ts';
import { disableUser } from './disable-user.ts';
import { enableUser } from './enable-user.ts';
import { endUserSessions } from './end-user-sessions.ts';
import { readUser } from './read-user.ts';
import { revealMobile } from './reveal-mobile.ts';

const reason = 'asked by its owner, ticket 4711';

const logIn = (deps: TestDeps, identifier: string) => {
  const { request } = createTestContext(deps);
  const input = { identifier, password: 'correct horse', remembered: false };
  return loginWithPassword(deps, request, input);
};

test('a disabled account is signed out everywhere, and its login answered like a wrong password', async () => {
  const deps = createTestDeps();
  const { id } = await addTestAccount(deps, { username: 'Alice_1' });
  await logIn(deps, 'alice_1');
  expect(await disableUser(deps, testStaff(deps), { id, reason })).toEqual({ endedSessions: 2 });
  expect(deps.memory.sessionRows).toEqual([]);
  expect(await outcomeOf(logIn(deps, 'alice_1'))).toBe('CREDENTIALS_WRONG');
  await enableUser(deps, testStaff(deps), { id, reason });
  await logIn(deps, 'alice_1');
  expect(deps.memory.staffRows).toMatchObject([
    { action: 'user-disabled', staffId: 7, userId: id, reason, ipPrefix: '203.0.113.0/24' },
    { action: 'user-enabled', staffId: 7, userId: id, reason, ipPrefix: '203.0.113.0/24' },
  ]);
});

test('of the sessions that end those alone are told that somebody could have used', async () => {
  const deps = createTestDeps();
  const { id } = await addTestAccount(deps, { username: 'Alice_1' });
  deps.clock.advance(deps.settings.sessionIdleSeconds);
  await logIn(deps, 'alice_1');
  const staff = testStaff(deps);
  expect(await endUserSessions(deps, staff, { id, reason })).toEqual({ endedSessions: 1 });
  expect(deps.memory.sessionRows).toEqual([]);
  expect(await endUserSessions(deps, staff, { id, reason })).toEqual({ endedSessions: 0 });
  await logIn(deps, 'alice_1');
});

test('what is disabled already is left as it is, and not written down again', async () => {
  const deps = createTestDeps();
  const { id } = await addTestAccount(deps);
  await enableUser(deps, testStaff(deps), { id, reason });
  await disableUser(deps, testStaff(deps), { id, reason });
  expect(await disableUser(deps, testStaff(deps), { id, reason })).toEqual({ endedSessions: 0 });
  expect(deps.memory.staffRows).toHaveLength(1);
  expect(deps.memory.users[0]).toMatchObject({ isActive: false, credentialsVersion: 1 });
});

test('nobody disables themselves, not even a superuser', async () => {
  const deps = createTestDeps();
  const { id } = await addTestAccount(deps);
  const self = testStaff(deps, { id, isSuperuser: true });
  await expect(disableUser(deps, self, { id, reason })).rejects.toThrow('STAFF_SELF');
  expect(deps.memory.users[0]).toMatchObject({ isActive: true });
});

const ACTIONS = {
  disable: disableUser,
  enable: enableUser,
  endSessions: endUserSessions,
  revealMobile,
} satisfies Record<
  string,
  (
    deps: TestDeps,
    staff: ReturnType<typeof testStaff>,
    input: { id: number; reason: string },
  ) => unknown
>;
const everyAction = Object.keys(ACTIONS) as (keyof typeof ACTIONS)[];

test.for(everyAction)('a colleague cannot %s another, a superuser can', async (name) => {
  const act = ACTIONS[name];
  for (const standing of [{ isStaff: true }, { isSuperuser: true }]) {
    const deps = createTestDeps();
    const { id } = await addTestAccount(deps);
    deps.memory.change(id, standing);
    const refused = outcomeOf(act(deps, testStaff(deps), { id, reason }));
    expect(await refused).toBe('STAFF_PROTECTED');
    expect(deps.memory.staffRows).toEqual([]);
    expect(deps.memory.sessionRows).toHaveLength(1);
    await act(deps, testStaff(deps, { isSuperuser: true }), { id, reason });
  }
});

test.for(everyAction)('there is nobody to %s who is gone', async (name) => {
  const deps = createTestDeps();
  const refused = outcomeOf(ACTIONS[name](deps, testStaff(deps), { id: 9, reason }));
  expect(await refused).toBe('RECORD_GONE');
});

test.for(['disable', 'enable', 'revealMobile'] as const)(
  'to %s needs a proof of the last minutes',
  async (name) => {
    const deps = createTestDeps();
    const { id } = await addTestAccount(deps);
    const never = testStaff(deps, { confirmedAt: null });
    const act = (staff: typeof never) => outcomeOf(ACTIONS[name](deps, staff, { id, reason }));
    expect(await act(never)).toBe('CONFIRMATION_REQUIRED');
    const early = testStaff(deps);
    deps.clock.advance(deps.settings.confirmationSeconds);
    expect(await act(early)).toBe('CONFIRMATION_REQUIRED');
    expect(deps.memory.staffRows).toEqual([]);
  },
);

test('whoever becomes staff between the look and the change is spared', async () => {
  const deps = createTestDeps();
  const { id } = await addTestAccount(deps);
  const found = await deps.users.find(id);
  deps.memory.change(id, { isStaff: true });
  const users = { ...deps.users, find: async () => found };
  const late = disableUser({ ...deps, users }, testStaff(deps), { id, reason });
  await expect(late).rejects.toThrow('RECORD_GONE');
  expect(deps.memory.users[0]).toMatchObject({ isActive: true });
});

test('its owner reads what staff did, but not who, where or why; staff reads all of it', async () => {
  const deps = createTestDeps();
  const staff = await addTestAccount(deps, { username: 'Operator_1', mobile: '13900139000' });
  const { id } = await addTestAccount(deps, { username: 'Alice_1' });
  const acting = testStaff(deps, { id: staff.id });
  deps.clock.advance(1);
  await revealMobile(deps, acting, { id, reason });
  deps.clock.advance(1);
  await endUserSessions(deps, acting, { id, reason });
  const user = await readUser(deps, acting, { id });
  const nobody = { device: { browser: null, system: null }, ipPrefix: null };
  expect(user.activity).toMatchObject([
    { event: 'signed-out-by-staff', at: '2026-11-22T08:00:02.000Z', ...nobody },
    { event: 'mobile-seen-by-staff', at: '2026-11-22T08:00:01.000Z', ...nobody },
    { event: 'registered' },
  ]);
  expect(JSON.stringify(user.activity)).not.toMatch(/Operator|ticket/);
  const by = { id: staff.id, username: 'Operator_1' };
  const about = { kind: 'user', id, username: 'Alice_1' };
  expect(user.actions).toMatchObject([
    { action: 'user-sessions-ended', by, about, reason, ipPrefix: '203.0.113.0/24' },
    { action: 'mobile-revealed', by, about, reason, ipPrefix: '203.0.113.0/24' },
  ]);
});
