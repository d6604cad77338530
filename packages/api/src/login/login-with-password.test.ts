import { expect, test } from 'vitest';
import { newSession } from '../session/new-session.ts';
import { createTestContext, createTestDeps, type TestDeps } from '../testing/index.ts';
import { loginWithPassword } from './login-with-password.ts';

const password = 'correct horse';

async function withAccount(): Promise<TestDeps> {
  const deps = createTestDeps();
  const { session } = newSession(deps, createTestContext(deps).request, false);
  await deps.accounts.create(
    {
      username: 'Alice_1',
      usernameKey: 'alice_1',
      passwordHash: await deps.passwords.hash(password),
      mobile: '13800138000',
      agreementVersion: '1',
      agreedAt: deps.clock.now(),
    },
    session,
  );
  return deps;
}
const login = (deps: TestDeps, identifier: string, change: object = {}) =>
  loginWithPassword(deps, createTestContext(deps).request, {
    identifier,
    password,
    remembered: false,
    ...change,
  });

test.for([
  'Alice_1',
  'ALICE_1',
  'ａｌｉｃｅ_1',
  '13800138000',
  '+86 138-0013-8000',
  '0086 13800138000',
  '86 138 0013 8000',
  '１３８００１３８０００',
  '138\u00a00013\u200b8000',
  '\u202d13800138000\u202c',
])('signs in as %j', async (identifier) => {
  const deps = await withAccount();
  expect(await login(deps, identifier)).toMatchObject({ userId: 1 });
});

test('a session that is not remembered lasts 12 hours at most, a remembered one 14 days', async () => {
  const deps = await withAccount();
  await login(deps, 'Alice_1');
  await login(deps, 'Alice_1', { remembered: true });
  const hoursOf = (row?: { expiresAt: Date; createdAt: Date }) =>
    row && (row.expiresAt.getTime() - row.createdAt.getTime()) / 3_600_000;
  expect(deps.memory.sessionRows.slice(1).map(hoursOf)).toEqual([12, 14 * 24]);
});

test('unknown name, wrong password and disabled account are told alike, for one hash each', async () => {
  const deps = await withAccount();
  const hashesFor = async (attempt: Promise<unknown>) => {
    const before = deps.hashCount();
    await expect(attempt).rejects.toMatchObject({
      code: 'CREDENTIALS_WRONG',
      detail: {},
      fieldErrors: {},
    });
    return deps.hashCount() - before;
  };
  expect(await hashesFor(login(deps, 'nobody_1'))).toBe(1);
  expect(await hashesFor(login(deps, '13900139000'))).toBe(1);
  expect(await hashesFor(login(deps, 'Alice_1', { password: 'wrong horse' }))).toBe(1);
  deps.memory.change(1, { isActive: false });
  expect(await hashesFor(login(deps, 'Alice_1'))).toBe(1);
});
