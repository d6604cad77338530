import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  addTestAccount,
  createTestContext,
  createTestDeps,
  type TestDeps,
} from '../testing/index.ts';
import { loginWithPassword } from './login-with-password.ts';
import { loginWithSmsCode } from './login-with-sms-code.ts';

const mobile = '13800138000';
const code = '012345';
const DAY_SECONDS = 24 * 60 * 60;

type Change = { code?: string; password?: string; remembered?: boolean; agreed?: boolean };

/** Asks for a code, and logs in with it. */
async function login(deps: TestDeps, change: Change = {}) {
  const challengeId = randomUUID();
  const challenge = { challengeId, purpose: 'login', mobile, userId: null } as const;
  await deps.smsChallenges.open(challenge, 300);
  const again = (changed: Change = change) =>
    loginWithSmsCode(deps, createTestContext(deps).request, {
      mobile,
      challengeId,
      code,
      remembered: false,
      agreed: false,
      ...changed,
    });
  return { again, outcome: await outcomeOf(again()) };
}

const outcomeOf = (attempt: ReturnType<typeof loginWithSmsCode>) =>
  attempt.then(
    ({ account, isNew }) => ({ userId: account.id, isNew }),
    (error: { code: string }) => error.code,
  );

test('signs in by a code sent to the number, once', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps, { mobile });
  const { outcome, again } = await login(deps, { remembered: true });
  expect(outcome).toEqual({ userId: 1, isNew: false });
  expect(deps.memory.sessionRows.at(-1)).toMatchObject({ userId: 1, remembered: true });
  expect(deps.memory.auditRows.at(-1)).toMatchObject({ event: 'signed-in-by-code', userId: 1 });
  expect(await outcomeOf(again())).toBe('CODE_EXPIRED');
});

test('a wrong code signs nobody in, and is the same for a number without account', async () => {
  const deps = createTestDeps();
  const unknown = await login(deps, { code: '999999' });
  await addTestAccount(deps, { mobile });
  const known = await login(deps, { code: '999999' });
  expect([unknown.outcome, known.outcome]).toEqual(['CODE_WRONG', 'CODE_WRONG']);
});

test('a code that was guessed for a number without account, or a disabled one, is of no use', async () => {
  const deps = createTestDeps();
  expect((await login(deps)).outcome).toBe('CODE_EXPIRED');
  await addTestAccount(deps, { mobile });
  deps.memory.change(1, { isActive: false });
  expect((await login(deps)).outcome).toBe('CODE_EXPIRED');
  expect(deps.memory.users).toHaveLength(1);
});

test('where a login makes accounts, whoever agrees gets one', async () => {
  const deps = createTestDeps({ smsLoginRegisters: true });
  const { outcome, again } = await login(deps);
  expect(outcome).toBe('AGREEMENT_REQUIRED');
  expect(deps.memory.users).toEqual([]);
  // What was missing can be added: the code is still good.
  expect(await outcomeOf(again({ agreed: true }))).toEqual({ userId: 1, isNew: true });
  expect(deps.memory.users).toMatchObject([
    { mobile, passwordHash: '!', agreementVersion: '1', username: expect.stringMatching(/^user_/) },
  ]);
  deps.clock.advance(60);
  expect((await login(deps)).outcome).toEqual({ userId: 1, isNew: false });
});

test('of 50 first logins with one code at once, one makes the account', async () => {
  const deps = createTestDeps({ smsLoginRegisters: true, smsCodeMaxTries: 1_000 });
  const { again } = await login(deps);
  const attempts = Array.from({ length: 50 }, () => outcomeOf(again({ agreed: true })));
  const outcomes = await Promise.all(attempts);
  expect(outcomes.filter((outcome) => typeof outcome !== 'string')).toHaveLength(1);
  expect(deps.memory.users).toHaveLength(1);
});

test('R30: an account that was idle for 90 days needs its password, too', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps, { mobile, password: 'correct horse' });
  deps.clock.advance(90 * DAY_SECONDS);
  const { outcome, again } = await login(deps);
  expect(outcome).toBe('PASSWORD_REQUIRED');
  expect(await outcomeOf(again({ password: 'wrong horse' }))).toBe('PASSWORD_WRONG');
  expect(await outcomeOf(again({ password: 'correct horse' }))).toEqual({
    userId: 1,
    isNew: false,
  });
  // It was used again now, by somebody who has the number.
  expect((await login(deps)).outcome).toEqual({ userId: 1, isNew: false });
});

test('R30: a password alone does not vouch for a number that was idle', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps, { mobile, password: 'correct horse' });
  deps.clock.advance(90 * DAY_SECONDS);
  const credentials = { identifier: mobile, password: 'correct horse', remembered: false };
  await loginWithPassword(deps, createTestContext(deps).request, credentials);
  const { outcome, again } = await login(deps);
  expect(outcome).toBe('PASSWORD_REQUIRED');
  expect(await outcomeOf(again({ password: 'correct horse' }))).toMatchObject({ userId: 1 });
  expect((await login(deps)).outcome).toMatchObject({ userId: 1 });
});

test('whoever has the number of an idle account finds the password not locked by strangers', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps, { mobile, password: 'correct horse' });
  deps.clock.advance(90 * DAY_SECONDS);
  const wrong = { identifier: mobile, password: 'wrong horse', remembered: false };
  for (let n = 0; n < 10; n += 1) {
    await loginWithPassword(deps, createTestContext(deps).request, wrong).catch(() => undefined);
  }
  const { again } = await login(deps);
  expect(await outcomeOf(again({ password: 'correct horse' }))).toMatchObject({ userId: 1 });
});

test('R30: an account whose remembered session is in use is not idle', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps, { mobile });
  deps.clock.advance(90 * DAY_SECONDS);
  const [row] = deps.memory.sessionRows;
  await deps.sessions.touch({ id: row?.id ?? '', userId: 1 }, deps.clock.now());
  expect((await login(deps)).outcome).toEqual({ userId: 1, isNew: false });
});

test('R30: the rule for idle accounts can be switched off', async () => {
  const deps = createTestDeps({ mobileIdleDays: 0 });
  await addTestAccount(deps, { mobile });
  deps.clock.advance(1_000 * DAY_SECONDS);
  expect((await login(deps)).outcome).toEqual({ userId: 1, isNew: false });
});

test('a number that was given to somebody else meanwhile signs nobody in', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps, { mobile });
  const { find } = deps.accounts;
  deps.accounts.find = async (identifier) => {
    const seen = await find(identifier);
    deps.memory.change(1, { credentialsVersion: 1, mobile: '13900139000' });
    return seen;
  };
  expect((await login(deps)).outcome).toBe('CREDENTIALS_WRONG');
});
