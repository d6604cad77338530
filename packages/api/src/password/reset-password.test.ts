import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { setEmail } from '../account/set-email.ts';
import { verifyEmail } from '../account/verify-email.ts';
import { loginWithPassword } from '../login/login-with-password.ts';
import {
  addTestAccount,
  confirmTestSession,
  createTestContext,
  createTestDeps,
  outcomeOf,
  signInTestAccount,
  type TestDeps,
} from '../testing/index.ts';
import { beginReset } from './begin-reset.ts';
import { resetPassword } from './reset-password.ts';

const mobile = '13800138000';
const DAY_SECONDS = 24 * 60 * 60;
const newPassword = 'battery staple';

async function begin(deps: TestDeps, code = '012345') {
  const challengeId = randomUUID();
  const challenge = { challengeId, purpose: 'reset', mobile, userId: null } as const;
  await deps.smsChallenges.open(challenge, 300);
  return beginReset(deps, { mobile, challengeId, code });
}
async function newTicket(deps: TestDeps): Promise<string> {
  const begun = await begin(deps);
  if (begun.kind !== 'ticket') throw new Error(begun.kind);
  return begun.ticket;
}
const reset = (deps: TestDeps, ticket: string, password = newPassword) =>
  resetPassword(deps, createTestContext(deps).request, {
    ticket,
    password,
    repeatedPassword: password,
  });
const login = (deps: TestDeps, password: string) =>
  loginWithPassword(deps, createTestContext(deps).request, {
    identifier: mobile,
    password,
    remembered: false,
  });

test('a code gives a ticket, a ticket gives one new password, and all sessions end', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  await login(deps, 'correct horse');
  const ticket = await newTicket(deps);
  expect(ticket).toMatch(/^[\w-]{43}$/);
  await reset(deps, ticket);
  expect(deps.memory.sessionRows).toEqual([]);
  expect(await outcomeOf(login(deps, 'correct horse'))).toBe('CREDENTIALS_WRONG');
  expect(await outcomeOf(login(deps, newPassword))).toBe('ok');
  expect(await outcomeOf(reset(deps, ticket, 'another staple'))).toBe('RECOVERY_EXPIRED');
  expect(deps.memory.auditRows.map(({ event }) => event)).toContain('password-reset');
});

test('R68: the owner is told of it by SMS, without a code', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  await reset(deps, await newTicket(deps));
  expect(deps.outbox).toMatchObject([{ purpose: 'notice-password', mobile, price: 500 }]);
  expect(deps.emails).toEqual([]);
});

test('R68: ... and by email where there is a verified address', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  deps.memory.change(1, { email: 'alice@example.com', isEmailVerified: true });
  await reset(deps, await newTicket(deps));
  expect(deps.emails).toMatchObject([{ kind: 'notice-password', to: 'alice@example.com' }]);
});

test('a notice that a limit refuses changes nothing of the reset, and operators are told', async () => {
  const deps = createTestDeps({ smsDailyBudget: 0, smsDailyReserve: 0 });
  await addTestAccount(deps);
  await reset(deps, await newTicket(deps));
  expect(await outcomeOf(login(deps, newPassword))).toBe('ok');
  expect([deps.outbox, deps.refusals]).toEqual([[], ['spend']]);
  expect(deps.raised.map(({ event }) => event)).toEqual(['sms_budget_spent', 'notice_not_sent']);
});

test('a notice that crosses the line warns of the budget like any message', async () => {
  const deps = createTestDeps({ smsDailyBudget: 0.05 });
  await addTestAccount(deps);
  await reset(deps, await newTicket(deps));
  expect(deps.raised.map(({ event }) => event)).toEqual(['sms_budget_warning']);
});

test('a wrong code gives no ticket, nor does a guessed one of a number without account', async () => {
  const deps = createTestDeps();
  expect(await outcomeOf(begin(deps, '999999'))).toBe('CODE_WRONG');
  expect(await outcomeOf(begin(deps))).toBe('CODE_EXPIRED');
  await addTestAccount(deps);
  deps.memory.change(1, { isActive: false });
  expect(await outcomeOf(begin(deps))).toBe('CODE_EXPIRED');
});

test('a password that is refused does not cost the ticket', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  const ticket = await newTicket(deps);
  for (const [password, code] of [
    ['password1', 'PASSWORD_TOO_COMMON'],
    ['Alice_1-1380', 'PASSWORD_TOO_PERSONAL'],
  ] as const) {
    const refused = reset(deps, ticket, password);
    await expect(refused).rejects.toMatchObject({ code, fieldErrors: { password: code } });
  }
  expect(await outcomeOf(reset(deps, ticket))).toBe('ok');
});

test('a ticket is good for ten minutes, and not after another change', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  const late = await newTicket(deps);
  deps.clock.advance(600);
  expect(await outcomeOf(reset(deps, late))).toBe('RECOVERY_EXPIRED');
  const [first, second] = [await newTicket(deps), await newTicket(deps)];
  await reset(deps, first);
  expect(await outcomeOf(reset(deps, second))).toBe('RECOVERY_EXPIRED');
  expect(await outcomeOf(reset(deps, randomUUID()))).toBe('RECOVERY_EXPIRED');
});

test('of 200 who use one ticket at once one sets a password, and one password is hashed', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  const ticket = await newTicket(deps);
  const before = deps.hashCount();
  const outcomes = await Promise.all(
    Array.from({ length: 200 }, (_, n) => outcomeOf(reset(deps, ticket, `battery staple ${n}`))),
  );
  expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1);
  expect(new Set(outcomes)).toEqual(new Set(['ok', 'RECOVERY_EXPIRED']));
  expect(deps.hashCount() - before).toBe(1);
});

test('R08: it lets an owner in whom guesses had locked out', async () => {
  const deps = createTestDeps({ loginMaxFailuresPerAccountDay: 10 });
  await addTestAccount(deps);
  for (let n = 0; n < 10; n += 1) await outcomeOf(login(deps, 'wrong horse'));
  expect(await outcomeOf(login(deps, 'correct horse'))).toBe('TOO_MANY_FAILURES');
  await reset(deps, await newTicket(deps));
  expect(await outcomeOf(login(deps, newPassword))).toBe('ok');
});

test('R08: ... and where it was recovered strangers do not lock it again', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  const account = await reset(deps, await newTicket(deps));
  const { value: deviceToken } = deps.knownDevices.carry(account, deps.clock.now());
  for (let n = 0; n < 10; n += 1) await outcomeOf(login(deps, 'wrong horse'));
  expect(await outcomeOf(login(deps, newPassword))).toBe('TOO_MANY_FAILURES');
  const { request } = createTestContext(deps, { deviceToken });
  const credentials = { identifier: mobile, password: newPassword, remembered: false };
  expect(await outcomeOf(loginWithPassword(deps, request, credentials))).toBe('ok');
});

test('R39: codes that are still open die with it', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  const challengeId = randomUUID();
  const open = { challengeId, purpose: 'login', mobile, userId: null } as const;
  await deps.smsChallenges.open(open, 300);
  await reset(deps, await newTicket(deps));
  expect(await deps.smsChallenges.countTry(open)).toBeNull();
});

test('R30: the ticket of an idle account goes to its email address', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  deps.clock.advance(90 * DAY_SECONDS);
  expect(await outcomeOf(begin(deps))).toBe('RECOVERY_NEEDS_SUPPORT');
  deps.memory.change(1, { email: 'alice@example.com' });
  expect(await outcomeOf(begin(deps))).toBe('RECOVERY_NEEDS_SUPPORT');
  deps.memory.change(1, { isEmailVerified: true });
  expect(await begin(deps)).toEqual({
    kind: 'mailed',
    maskedEmail: 'al****@example.com',
    expiresInSeconds: 3600,
  });
  const [mailed] = deps.emails;
  expect(mailed).toMatchObject({ kind: 'recovery-link', to: 'alice@example.com', userId: 1 });
  expect(await outcomeOf(reset(deps, deps.emailTokens.derive(mailed?.id ?? '')))).toBe('ok');
  expect(await outcomeOf(login(deps, newPassword))).toBe('ok');
});

test('a ticket that was mailed is worth nothing once the account has another address', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  deps.memory.change(1, { email: 'alice@example.com', isEmailVerified: true });
  deps.clock.advance(90 * DAY_SECONDS);
  await begin(deps);
  const ticket = deps.emailTokens.derive(deps.emails[0]?.id ?? '');
  deps.memory.change(1, { email: 'bob@example.com' });
  expect(await outcomeOf(reset(deps, ticket))).toBe('RECOVERY_EXPIRED');
});

test('R30: a new password alone does not vouch for a number that was idle', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  deps.memory.change(1, { email: 'alice@example.com', isEmailVerified: true });
  deps.clock.advance(90 * DAY_SECONDS);
  await begin(deps);
  await reset(deps, deps.emailTokens.derive(deps.emails[0]?.id ?? ''));
  deps.clock.advance(60);
  expect(await begin(deps)).toMatchObject({ kind: 'mailed' });
});

test('a link that verifies an address resets no password', async () => {
  const deps = createTestDeps();
  const { session } = await signInTestAccount(deps);
  confirmTestSession(deps);
  const { request } = createTestContext(deps);
  await setEmail(deps, request, await session(), { email: 'alice@example.com' });
  const [sent] = deps.emails;
  const token = deps.emailTokens.derive(sent?.id ?? '');
  expect(await outcomeOf(reset(deps, token))).toBe('RECOVERY_EXPIRED');
});

test('a link sent by whoever was in the account before verifies no address after a reset', async () => {
  const deps = createTestDeps();
  const { session } = await signInTestAccount(deps);
  confirmTestSession(deps);
  const { request } = createTestContext(deps);
  await setEmail(deps, request, await session(), { email: 'intruder@example.com' });
  await reset(deps, await newTicket(deps));
  const token = deps.emailTokens.derive(deps.emails[0]?.id ?? '');
  expect(await outcomeOf(verifyEmail(deps, request, { token }))).toBe('EMAIL_LINK_EXPIRED');
});
