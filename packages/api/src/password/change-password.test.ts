import { expect, test } from 'vitest';
import { AppError } from '../app-error.ts';
import { startSession } from '../session/start-session.ts';
import { hashSessionToken } from '../session-token.ts';
import {
  createTestContext,
  createTestDeps,
  outcomeOf,
  signInTestAccount,
  type TestDeps,
} from '../testing/index.ts';
import { changePassword } from './change-password.ts';

async function setUp() {
  const deps = createTestDeps();
  const owner = await signInTestAccount(deps, { password: 'correct horse' });
  const { request } = createTestContext(deps);
  const change = async (currentPassword: string, newPassword = 'battery staple') =>
    changePassword(deps, request, await owner.session(), {
      currentPassword,
      newPassword,
      repeatedPassword: newPassword,
    });
  return { deps, owner, request, change };
}
const eventsOf = (deps: TestDeps) => deps.memory.auditRows.map(({ event }) => event);

test('R39: ends every session, and the browser that asked goes on with a new one', async () => {
  const { deps, owner, request, change } = await setUp();
  const elsewhere = { id: owner.id, credentialsVersion: 0 };
  await startSession(deps, request, elsewhere, {
    remembered: true,
    event: 'signed-in',
    mobile: 'as-before',
  });
  const { token } = await change('correct horse');
  expect(token).not.toBe(owner.token);
  expect(deps.memory.sessionRows).toHaveLength(1);
  expect(await deps.sessions.find(hashSessionToken(token))).toMatchObject({ remembered: false });
  expect(deps.memory.users).toMatchObject([
    { credentialsVersion: 1, passwordChangedAt: deps.clock.now() },
  ]);
  expect(eventsOf(deps).at(-1)).toBe('password-changed');
});

test('R18: needs the current password, and a wrong one counts like a failed login', async () => {
  const { deps, change } = await setUp();
  for (let failure = 0; failure < 10; failure += 1) {
    await expect(change('wrong horse')).rejects.toMatchObject({
      code: 'PASSWORD_WRONG',
      fieldErrors: { currentPassword: 'PASSWORD_WRONG' },
    });
  }
  expect(await outcomeOf(change('correct horse'))).toBe('TOO_MANY_FAILURES');
  expect(deps.memory.users).toMatchObject([{ credentialsVersion: 0 }]);
});

test('R33: the policy holds here, too, and is checked before anything is compared', async () => {
  const { deps, change } = await setUp();
  const before = deps.hashCount();
  await expect(change('wrong horse', 'password1')).rejects.toMatchObject({
    code: 'PASSWORD_TOO_COMMON',
    fieldErrors: { newPassword: 'PASSWORD_TOO_COMMON' },
  });
  expect(await outcomeOf(change('wrong horse', '13800138000x'))).toBe('PASSWORD_TOO_PERSONAL');
  expect(deps.hashCount()).toBe(before);
});

test('R68: the owner is told on the number, and open codes die', async () => {
  const { deps, change } = await setUp();
  const challengeId = crypto.randomUUID();
  const open = { challengeId, purpose: 'reset', mobile: '13800138000', userId: null } as const;
  await deps.smsChallenges.open(open, 300);
  await change('correct horse');
  expect(deps.outbox).toMatchObject([{ purpose: 'notice-password', mobile: '13800138000' }]);
  expect(await deps.smsChallenges.countTry(open)).toBeNull();
});

test('of two changes at once with the old password one is made', async () => {
  const { change } = await setUp();
  const outcomes = await Promise.all([
    outcomeOf(change('correct horse', 'battery staple')),
    outcomeOf(change('correct horse', 'staple battery')),
  ]);
  expect(outcomes.toSorted()).toEqual(['SIGN_IN_REQUIRED', 'ok']);
});

test('where open codes cannot be ended nothing is changed', async () => {
  const { deps, owner, change } = await setUp();
  deps.smsChallenges.endAll = () => Promise.reject(new AppError('DEPENDENCY_DOWN'));
  expect(await outcomeOf(change('correct horse'))).toBe('DEPENDENCY_DOWN');
  expect(deps.memory.users).toMatchObject([{ credentialsVersion: 0 }]);
  expect(await owner.session()).toMatchObject({ user: { id: owner.id } });
});

test('what was changed stays changed when its notice cannot be queued: operators are told', async () => {
  const { deps, change } = await setUp();
  deps.smsOutbox.enqueue = () => Promise.reject(new AppError('DEPENDENCY_DOWN'));
  expect((await change('correct horse')).token).toMatch(/^b\./);
  expect(deps.memory.users).toMatchObject([{ credentialsVersion: 1 }]);
  expect(deps.raised).toMatchObject([
    {
      event: 'notice_not_sent',
      facts: { kind: 'notice-password', reason: 'DEPENDENCY_DOWN' },
    },
  ]);
});
