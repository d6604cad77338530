import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { AppError } from '../app-error.ts';
import type { RequestFacts } from '../context.ts';
import {
  addTestAccount,
  createTestContext,
  createTestDeps,
  outcomeOf,
  type TestDeps,
} from '../testing/index.ts';
import { loginWithPassword } from './login-with-password.ts';

const password = 'correct horse';

async function withAccount(): Promise<TestDeps> {
  const deps = createTestDeps();
  await addTestAccount(deps, { password });
  return deps;
}

const anyAddress = () => [10, randomInt(256), randomInt(256), randomInt(256)].join('.');

/** Each from an address of its own, where none is given. */
const login = (
  deps: TestDeps,
  identifier: string,
  change: { password?: string; remembered?: boolean; kind?: 'username' | 'mobile' } = {},
  request: Partial<RequestFacts> = { ip: anyAddress() },
) =>
  loginWithPassword(deps, createTestContext(deps, request).request, {
    identifier,
    password,
    remembered: false,
    ...change,
  });

const wrong = { password: 'wrong horse' };

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
  expect(await login(deps, identifier)).toMatchObject({ account: { id: 1 } });
});

test('a form may say which of the two it asks for', async () => {
  const deps = await withAccount();
  expect(await outcomeOf(login(deps, '13800138000', { kind: 'mobile' }))).toBe('ok');
  expect(await outcomeOf(login(deps, '13800138000', { kind: 'username' }))).toBe(
    'CREDENTIALS_WRONG',
  );
  expect(await outcomeOf(login(deps, 'Alice_1', { kind: 'username' }))).toBe('ok');
});

test('a session that is not remembered lasts 12 hours at most, a remembered one 14 days', async () => {
  const deps = await withAccount();
  await login(deps, 'Alice_1');
  await login(deps, 'Alice_1', { remembered: true });
  const hoursOf = (row?: { expiresAt: Date; createdAt: Date }) =>
    row && (row.expiresAt.getTime() - row.createdAt.getTime()) / 3_600_000;
  expect(deps.memory.sessionRows.slice(1).map(hoursOf)).toEqual([12, 14 * 24]);
});

test('the time of the last login is kept, and what happened is written down', async () => {
  const deps = await withAccount();
  deps.clock.advance(60);
  await login(deps, 'Alice_1');
  expect(deps.memory.users).toMatchObject([{ lastUsedAt: deps.clock.now() }]);
  await outcomeOf(login(deps, 'Alice_1', wrong));
  await outcomeOf(login(deps, 'nobody_1', wrong));
  const events = deps.memory.auditRows.map(({ event, userId }) => [event, userId]);
  expect(events).toEqual([
    ['registered', 1],
    ['signed-in', 1],
    ['sign-in-failed', 1],
    ['sign-in-failed', null],
  ]);
});

test('R01: unknown name, wrong password and disabled account are told alike, for one hash each', async () => {
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
  expect(await hashesFor(login(deps, 'Alice_1', wrong))).toBe(1);
  deps.memory.change(1, { isActive: false });
  expect(await hashesFor(login(deps, 'Alice_1'))).toBe(1);
});

test('R05: ten failures lock an account for 15 minutes, from whatever addresses they come', async () => {
  const deps = await withAccount();
  for (let failure = 0; failure < 10; failure += 1) {
    expect(await outcomeOf(login(deps, 'Alice_1', wrong))).toBe('CREDENTIALS_WRONG');
  }
  const hashed = deps.hashCount();
  await expect(login(deps, 'Alice_1')).rejects.toMatchObject({
    code: 'TOO_MANY_FAILURES',
    detail: { retryAfterSeconds: 915 },
  });
  expect(deps.hashCount()).toBe(hashed);
  // Who goes on asking does not put the end off.
  deps.clock.advance(600);
  expect(await outcomeOf(login(deps, 'Alice_1', wrong))).toBe('TOO_MANY_FAILURES');
  deps.clock.advance(315);
  expect(await outcomeOf(login(deps, 'Alice_1'))).toBe('ok');
});

test('NIST: an account takes 100 failures in a day at most', async () => {
  const deps = await withAccount();
  for (let failure = 0; failure < 100; failure += 1) {
    expect(await outcomeOf(login(deps, 'Alice_1', wrong))).toBe('CREDENTIALS_WRONG');
    if (failure % 10 === 9) deps.clock.advance(915);
  }
  await expect(login(deps, 'Alice_1')).rejects.toMatchObject({ code: 'TOO_MANY_FAILURES' });
  deps.clock.advance(24 * 3600);
  expect(await outcomeOf(login(deps, 'Alice_1'))).toBe('ok');
});

test('R05: one password tried on many accounts ends by the address', async () => {
  const deps = createTestDeps({ loginMaxFailuresPerIpHour: 20 });
  const from = { ip: '2001:db8::1' };
  const outcomes = [];
  for (let n = 0; n < 21; n += 1) {
    outcomes.push(await outcomeOf(login(deps, `somebody_${n}`, wrong, { ip: `2001:db8::${n}` })));
  }
  expect(outcomes).toEqual([...Array.from({ length: 20 }, () => 'CREDENTIALS_WRONG'), 'TRY_LATER']);
  await expect(login(deps, 'another_1', wrong, from)).rejects.toMatchObject({ code: 'TRY_LATER' });
  expect(deps.raised).toMatchObject([{ event: 'login_ip_limit' }, { event: 'login_ip_limit' }]);
  expect(deps.refusals).toEqual(['login-ip', 'login-ip']);
});

test('logins that succeed count for nothing', async () => {
  const deps = await withAccount();
  for (let n = 0; n < 30; n += 1) await login(deps, 'Alice_1', {}, { ip: '203.0.113.9' });
  for (let failure = 0; failure < 10; failure += 1) {
    expect(await outcomeOf(login(deps, 'Alice_1', wrong))).toBe('CREDENTIALS_WRONG');
  }
});

test('R06: of 200 guesses at once ten reach a comparison', async () => {
  const deps = await withAccount();
  const before = deps.hashCount();
  const outcomes = await Promise.all(
    Array.from({ length: 200 }, () => outcomeOf(login(deps, 'Alice_1', wrong))),
  );
  expect(outcomes.filter((outcome) => outcome === 'CREDENTIALS_WRONG')).toHaveLength(10);
  expect(deps.hashCount() - before).toBe(10);
});

test('R07: one counter for an account, however it is named', async () => {
  const deps = await withAccount();
  const names = ['Alice_1', 'ALICE_1', '13800138000', '+86 138 0013 8000', 'ａｌｉｃｅ_1'];
  for (const name of [...names, ...names]) {
    expect(await outcomeOf(login(deps, name, wrong))).toBe('CREDENTIALS_WRONG');
  }
  for (const name of names) expect(await outcomeOf(login(deps, name))).toBe('TOO_MANY_FAILURES');
});

test('R07: a name that nobody has is locked alike', async () => {
  const deps = await withAccount();
  const refusalsOf = async (identifier: string) => {
    const refusals = [];
    for (let n = 0; n < 20; n += 1) {
      const error = await login(deps, identifier, wrong).catch((thrown: unknown) => thrown);
      const { code, detail } = error as { code: string; detail: object };
      refusals.push({ code, detail });
    }
    return refusals;
  };
  expect(await refusalsOf('nobody_1')).toEqual(await refusalsOf('Alice_1'));
});

test('a password that is stored in an older form is stored anew at the login', async () => {
  const deps = await withAccount();
  const [user] = deps.memory.users;
  const hash = user?.passwordHash ?? '';
  deps.memory.change(1, { passwordHash: `old:${hash}` });
  await login(deps, 'Alice_1');
  expect(deps.memory.users).toMatchObject([{ passwordHash: hash }]);
  await outcomeOf(login(deps, 'Alice_1', wrong));
  expect(await outcomeOf(login(deps, 'Alice_1'))).toBe('ok');
});

test('a login that began before a change of the password gets no session', async () => {
  const deps = await withAccount();
  const { find } = deps.accounts;
  deps.accounts.find = async (identifier) => {
    const seen = await find(identifier);
    // Changed while the password was being compared.
    deps.memory.change(1, { credentialsVersion: 1 });
    return seen;
  };
  expect(await outcomeOf(login(deps, 'Alice_1'))).toBe('CREDENTIALS_WRONG');
  expect(deps.memory.sessionRows).toHaveLength(1);
});

test('a guess that was not compared, since its client had gone, is not counted', async () => {
  const deps = await withAccount();
  const { withSlot } = deps.passwords;
  deps.passwords.withSlot = (work, client) =>
    withSlot(
      (slot) => work({ ...slot, verify: () => Promise.reject(new AppError('SERVICE_BUSY')) }),
      client,
    );
  for (let n = 0; n < 12; n += 1)
    expect(await outcomeOf(login(deps, 'Alice_1'))).toBe('SERVICE_BUSY');
  deps.passwords.withSlot = withSlot;
  expect(await outcomeOf(login(deps, 'Alice_1'))).toBe('ok');
});

test('a login tells the hashing queue when its client is gone', async () => {
  const deps = await withAccount();
  const signals: (AbortSignal | undefined)[] = [];
  const { withSlot } = deps.passwords;
  deps.passwords.withSlot = (work, client) => {
    signals.push(client?.signal);
    return withSlot(work, client);
  };
  const { signal } = new AbortController();
  await login(deps, 'Alice_1', {}, { signal });
  expect(signals).toEqual([signal]);
});

test('R08: where an account was signed in before, strangers who guess keep nobody out', async () => {
  const deps = await withAccount();
  const device = deps.knownDevices.carry({ id: 1, credentialsVersion: 0 }, deps.clock.now());
  const known = { ip: '203.0.113.9', deviceToken: device.value };
  for (let n = 0; n < 10; n += 1) await outcomeOf(login(deps, 'Alice_1', wrong));
  expect(await outcomeOf(login(deps, 'Alice_1'))).toBe('TOO_MANY_FAILURES');
  expect(await outcomeOf(login(deps, 'Alice_1', {}, known))).toBe('ok');
  // It takes as many guesses as any, and those of strangers are not lifted by it.
  for (let n = 0; n < 10; n += 1) {
    expect(await outcomeOf(login(deps, 'Alice_1', wrong, known))).toBe('CREDENTIALS_WRONG');
  }
  expect(await outcomeOf(login(deps, 'Alice_1', {}, known))).toBe('TOO_MANY_FAILURES');
  expect(await outcomeOf(login(deps, 'Alice_1'))).toBe('TOO_MANY_FAILURES');
});

test('a neighbour behind the same address keeps nobody out of a device that is known', async () => {
  const deps = createTestDeps({ loginMaxFailuresPerIpHour: 5 });
  await addTestAccount(deps, { password });
  const shared = { ip: '203.0.113.9' };
  for (let n = 0; n < 5; n += 1) await outcomeOf(login(deps, `somebody_${n}`, wrong, shared));
  expect(await outcomeOf(login(deps, 'Alice_1', {}, shared))).toBe('TRY_LATER');
  const { value: deviceToken } = deps.knownDevices.carry(
    { id: 1, credentialsVersion: 0 },
    deps.clock.now(),
  );
  expect(await outcomeOf(login(deps, 'Alice_1', {}, { ...shared, deviceToken }))).toBe('ok');
});

test('guesses from a device that is known count for everybody else, too', async () => {
  const deps = await withAccount();
  const { value: deviceToken } = deps.knownDevices.carry(
    { id: 1, credentialsVersion: 0 },
    deps.clock.now(),
  );
  for (let n = 0; n < 10; n += 1) {
    await outcomeOf(login(deps, 'Alice_1', wrong, { ip: anyAddress(), deviceToken }));
  }
  expect(await outcomeOf(login(deps, 'Alice_1'))).toBe('TOO_MANY_FAILURES');
});
