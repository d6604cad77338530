import { addTestAccount, createTestDeps, type TestDeps } from '@menjin/api/testing';
import { expect, test } from 'vitest';
import { TEXTS } from '../i18n/texts.ts';
import type { Terminal } from '../terminal.ts';
import { sitDown } from '../testing/sit-down.ts';
import type { GivenAdmin } from './admin.ts';
import { makeAdmin } from './make-admin.ts';

const PASSWORD = 'correct horse battery';
const texts = TEXTS.en;

const nothing: GivenAdmin = {
  username: undefined,
  mobile: undefined,
  readPassword: undefined,
  yes: false,
};
const piping = (password: string) => async () => password;
const piped = piping(PASSWORD);

/** Without anybody at the terminal. */
const run = (deps: TestDeps, given: Partial<GivenAdmin>) =>
  makeAdmin(deps, { ...nothing, ...given }, sitDown().terminal, texts);

const staffOf = ({ memory }: TestDeps) =>
  memory.users.filter(({ isStaff }) => isStaff).map(({ username }) => username);

test('asks for everything, and makes the account', async () => {
  const deps = createTestDeps();
  const { terminal, left } = sitDown([' Operator_1 ', '138 0013 8000', PASSWORD, PASSWORD]);
  const made = await makeAdmin(deps, nothing, terminal, texts);
  expect(made).toEqual({ username: 'Operator_1', how: 'created' });
  expect(left).toEqual([]);
  expect(deps.memory.users).toMatchObject([
    { username: 'Operator_1', mobile: '13800138000', isStaff: true, isSuperuser: true },
  ]);
});

test('what is wrong is said, and asked for once more, and nothing else', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps, { username: 'Alice_1', mobile: '13800138000' });
  const names = ['', 'op', 'Operator_1'];
  // One that is none, and one that is taken.
  const mobiles = ['12', '13800138000'];
  const refused = ['short', PASSWORD, 'another one', 'password1', 'password1'];
  const { terminal, heard, left } = sitDown(
    [names, mobiles, refused, PASSWORD, PASSWORD, ''].flat(),
  );
  // The number is told to be taken once the password is good: both are refused by one rule.
  const made = await makeAdmin(deps, nothing, terminal, texts);
  expect(made.how).toBe('created');
  expect(left).toEqual([]);
  const { sentences } = texts.errors;
  expect(heard).toEqual([
    sentences.FIELD_REQUIRED,
    sentences.USERNAME_INVALID,
    sentences.MOBILE_INVALID,
    sentences.PASSWORD_TOO_SHORT,
    sentences.PASSWORDS_DIFFER,
    sentences.PASSWORD_TOO_COMMON,
    sentences.MOBILE_TAKEN,
  ]);
});

test('an account that is there administers once somebody says so, and keeps its password', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps, { username: 'Alice_1', mobile: '13800138000' });
  const before = deps.memory.users[0]?.passwordHash;
  const no = sitDown(['alice_1', false]);
  await expect(makeAdmin(deps, nothing, no.terminal, texts)).rejects.toMatchObject({
    message: texts.words.cancelled,
    exitCode: 1,
  });
  expect(staffOf(deps)).toEqual([]);

  // By the number that they sign in with, too.
  const yes = sitDown(['+86 138 0013 8000', true]);
  const made = await makeAdmin(deps, nothing, yes.terminal, texts);
  expect(made).toEqual({ username: 'Alice_1', how: 'promoted' });
  expect(staffOf(deps)).toEqual(['Alice_1']);
  expect(deps.memory.users[0]?.passwordHash).toBe(before);
});

test('a script makes an account once; the second time it is so already', async () => {
  const deps = createTestDeps();
  const given = { username: 'Operator_1', readPassword: piped };
  expect(await run(deps, given)).toEqual({ username: 'Operator_1', how: 'created' });
  expect(await run(deps, given)).toEqual({ username: 'Operator_1', how: 'isAlready' });
  expect(deps.memory.users).toHaveLength(1);
});

test('a script does not make a stranger an administrator whose name it took for free', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps, { username: 'Alice_1', mobile: '13800138000' });
  const given = { username: 'alice_1' };
  await expect(run(deps, given)).rejects.toThrow('Alice_1 (138****8000) has an account');
  await expect(run(deps, { ...given, mobile: '13900139000', yes: true })).rejects.toThrow(
    'Alice_1 is an account with another mobile number',
  );
  expect(staffOf(deps)).toEqual([]);
  expect(await run(deps, { ...given, yes: true })).toMatchObject({ how: 'promoted' });
});

test('a password that is given for an account that is there is refused, not dropped', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps, { username: 'Alice_1', mobile: '13800138000' });
  for (const yes of [false, true]) {
    const given = { username: 'alice_1', readPassword: piped, yes };
    await expect(run(deps, given)).rejects.toMatchObject({
      message: expect.stringContaining('leave --password-stdin out'),
      exitCode: 1,
    });
  }
  expect(staffOf(deps)).toEqual([]);
});

test('the account that was shown administers, whoever has its name by now', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps, { username: 'Alice_1', mobile: '13800138000' });
  const { terminal } = sitDown(['alice_1']);
  const renamed: Terminal = {
    ...terminal,
    async confirm() {
      deps.memory.change(1, { username: 'Alice_2', usernameKey: 'alice_2' });
      await addTestAccount(deps, { username: 'Alice_1', mobile: '13900139000' });
      return true;
    },
  };
  await makeAdmin(deps, nothing, renamed, texts);
  expect(staffOf(deps)).toEqual(['Alice_2']);
});

test.each([
  [{}, 2, texts.words.createAdmin.needsName],
  [{ username: 'Operator_1' }, 2, texts.words.createAdmin.needsPassword],
  [{ mobile: '13900139000' }, 1, texts.words.createAdmin.noSuchMobile],
] as const)('where nobody can be asked, %j is not enough', async (given, exitCode, message) => {
  const deps = createTestDeps();
  await expect(run(deps, given)).rejects.toMatchObject({ exitCode, message });
  expect(deps.memory.users).toEqual([]);
});

test.each([
  [{ username: 'op' }, { username: 'USERNAME_INVALID' }],
  [{ mobile: '12' }, { mobile: 'MOBILE_INVALID' }],
  [{ mobile: '13800138000' }, { mobile: 'MOBILE_TAKEN' }],
  [{ readPassword: piping('short') }, { password: 'PASSWORD_TOO_SHORT' }],
  [{ readPassword: piping('') }, { password: 'FIELD_REQUIRED' }],
  [{ readPassword: piping('operator_1') }, { password: 'PASSWORD_TOO_PERSONAL' }],
] as const)('a script is told of what is refused in %o', async (change, fieldErrors) => {
  const deps = createTestDeps();
  await addTestAccount(deps, { username: 'Alice_1', mobile: '13800138000' });
  const given = { username: 'Operator_1', readPassword: piped, ...change };
  await expect(run(deps, given)).rejects.toMatchObject({ fieldErrors });
  expect(deps.memory.users).toHaveLength(1);
});
