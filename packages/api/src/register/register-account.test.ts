import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createTestContext, createTestDeps, type TestDeps } from '../testing/index.ts';
import { registerAccount } from './register-account.ts';

const mobile = '13800138000';
const rightCode = '012345';

async function inputFor(deps: TestDeps, change: Partial<{ username: string; code: string }> = {}) {
  const challengeId = randomUUID();
  await deps.smsChallenges.open({ challengeId, purpose: 'register', mobile, userId: null }, 300);
  return {
    username: 'Alice_1',
    password: 'correct horse',
    repeatedPassword: 'correct horse',
    mobile,
    challengeId,
    code: rightCode,
    agreed: true as const,
    isNewNumber: false,
    ...change,
  };
}
const register = (deps: TestDeps, input: Awaited<ReturnType<typeof inputFor>>) =>
  registerAccount(deps, createTestContext(deps).request, input);

test('creates the account with its first session, and keeps what was agreed to', async () => {
  const deps = createTestDeps();
  const { account, token } = await register(deps, await inputFor(deps));
  expect(account.id).toBe(1);
  expect(token).toMatch(/^b\.[\w-]{43}$/);
  expect(deps.memory.users).toMatchObject([
    {
      username: 'Alice_1',
      usernameKey: 'alice_1',
      mobile,
      agreementVersion: '1',
      agreedAt: deps.clock.now(),
    },
  ]);
  expect(deps.memory.sessionRows).toMatchObject([{ userId: 1, ipPrefix: '203.0.113.0/24' }]);
});

test('a wrong code says how many tries are left, and after five the right one is dead', async () => {
  const deps = createTestDeps();
  const input = await inputFor(deps);
  for (const attemptsLeft of [4, 3, 2, 1, 0]) {
    const wrong = register(deps, { ...input, code: '999999' });
    await expect(wrong).rejects.toMatchObject({ code: 'CODE_WRONG', detail: { attemptsLeft } });
  }
  await expect(register(deps, input)).rejects.toMatchObject({ code: 'CODE_EXPIRED' });
  expect(deps.memory.users).toEqual([]);
  expect(deps.hashCount()).toBe(0);
});

test('R13: a code is alive in its last second, and dead after its five minutes', async () => {
  const deps = createTestDeps();
  const input = await inputFor(deps);
  deps.clock.advance(299);
  const wrong = register(deps, { ...input, code: '999999' });
  await expect(wrong).rejects.toMatchObject({ code: 'CODE_WRONG' });
  deps.clock.advance(1);
  await expect(register(deps, input)).rejects.toMatchObject({ code: 'CODE_EXPIRED' });
});

test('a code is used once', async () => {
  const deps = createTestDeps();
  const input = await inputFor(deps);
  await register(deps, input);
  const again = register(deps, { ...input, username: 'Another_1' });
  await expect(again).rejects.toMatchObject({ code: 'CODE_EXPIRED' });
});

test('a code of another number is refused and costs that number nothing', async () => {
  const deps = createTestDeps();
  const input = await inputFor(deps);
  const other = register(deps, { ...input, mobile: '13900139000' });
  await expect(other).rejects.toMatchObject({ code: 'CODE_EXPIRED' });
  await register(deps, input);
});

test('a taken username is told, and the code can be used with another name', async () => {
  const deps = createTestDeps();
  await register(deps, await inputFor(deps));
  deps.memory.change(1, { mobile: '13900139000' });
  const input = await inputFor(deps, { username: 'ALICE_1' });
  await expect(register(deps, input)).rejects.toMatchObject({
    code: 'USERNAME_TAKEN',
    fieldErrors: { username: 'USERNAME_TAKEN' },
  });
  await register(deps, { ...input, username: 'Alice_2' });
  expect(deps.memory.users).toHaveLength(2);
});

test('whether a number is taken is told to nobody without its right code', async () => {
  const deps = createTestDeps();
  await register(deps, await inputFor(deps));
  const wrong = register(deps, await inputFor(deps, { code: '999999' }));
  await expect(wrong).rejects.toMatchObject({ code: 'CODE_WRONG' });
  const right = register(deps, await inputFor(deps, { username: 'Another_1' }));
  await expect(right).rejects.toMatchObject({ code: 'MOBILE_TAKEN' });
});

test('of 200 requests with one right code, one registers and one password is hashed', async () => {
  const deps = createTestDeps({ smsCodeMaxTries: 1_000 });
  const input = await inputFor(deps);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 200 }, (_, index) =>
      register(deps, { ...input, username: `Racer_${index}` }),
    ),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(deps.memory.users).toHaveLength(1);
  expect(deps.hashCount()).toBe(1);
});

test('a common password, or one made of name or number, is refused before the code is looked at', async () => {
  const deps = createTestDeps();
  const input = await inputFor(deps);
  for (const [password, code] of [
    ['password1', 'PASSWORD_TOO_COMMON'],
    ['Alice_1-1380', 'PASSWORD_TOO_PERSONAL'],
    ['13800138000a', 'PASSWORD_TOO_PERSONAL'],
  ] as const) {
    await expect(register(deps, { ...input, password })).rejects.toMatchObject({
      code,
      fieldErrors: { password: code },
    });
  }
  const challenge = { ...input, purpose: 'register', userId: null } as const;
  expect(await deps.smsChallenges.countTry(challenge)).toBe(1);
});

test('R30: a number whose account was idle for 90 days goes to its new owner, who says so', async () => {
  const deps = createTestDeps();
  await register(deps, await inputFor(deps));
  deps.memory.change(1, { email: 'alice@example.com', isEmailVerified: true });
  const early = await inputFor(deps, { username: 'Heir_1' });
  const taken = register(deps, { ...early, isNewNumber: true });
  await expect(taken).rejects.toMatchObject({ code: 'MOBILE_TAKEN' });

  deps.clock.advance(90 * 24 * 60 * 60);
  const input = await inputFor(deps, { username: 'Heir_1' });
  await expect(register(deps, input)).rejects.toMatchObject({
    code: 'MOBILE_IDLE',
    fieldErrors: { mobile: 'MOBILE_IDLE' },
  });
  await register(deps, { ...input, isNewNumber: true });
  expect(deps.memory.users).toMatchObject([
    { username: 'Alice_1', mobile: null },
    { username: 'Heir_1', mobile },
  ]);
  // The number is not the old owner's any more: the mailbox is told.
  expect(deps.outbox).toEqual([]);
  expect(deps.emails).toMatchObject([{ kind: 'notice-released', to: 'alice@example.com' }]);
});
