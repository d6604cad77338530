import { addTestAccount, createTestDeps, type TestDeps } from '@menjin/api/testing';
import { expect, test } from 'vitest';
import { TEXTS } from '../i18n/texts.ts';
import { sitDown } from '../testing/sit-down.ts';
import { unmakeAdmin } from './unmake-admin.ts';

const texts = TEXTS.en;
const { words } = texts;
const rights = { isStaff: true, isSuperuser: true };

/** Two administrators. */
async function withAdmins() {
  const deps = createTestDeps();
  await addTestAccount(deps, { username: 'Alice_1', mobile: '13800138000' });
  await addTestAccount(deps, { username: 'Bob_12', mobile: '13900139000' });
  for (const id of [1, 2]) deps.memory.change(id, rights);
  return deps;
}

const run = (deps: TestDeps, username: string | undefined, yes = false) =>
  unmakeAdmin(deps, { username, yes }, sitDown().terminal, texts);

const staffOf = ({ memory }: TestDeps) =>
  memory.users.filter(({ isStaff }) => isStaff).map(({ username }) => username);

test('takes the rights of the account away that is named, and signs it out', async () => {
  const deps = await withAdmins();
  expect(await run(deps, 'ALICE_1')).toEqual({ username: 'Alice_1', how: 'removed' });
  expect(staffOf(deps)).toEqual(['Bob_12']);
  expect(deps.memory.sessionRows).toMatchObject([{ userId: 2 }]);
  expect(await run(deps, 'alice_1')).toEqual({ username: 'Alice_1', how: 'isNone' });
});

test('asks for the name, which may be the number that it signs in with', async () => {
  const deps = await withAdmins();
  const { terminal, left } = sitDown(['139 0013 9000']);
  const nothing = { username: undefined, yes: false };
  expect(await unmakeAdmin(deps, nothing, terminal, texts)).toMatchObject({ how: 'removed' });
  expect(left).toEqual([]);
  expect(staffOf(deps)).toEqual(['Alice_1']);
});

test('the last administrator stays, unless somebody means it', async () => {
  const deps = await withAdmins();
  await run(deps, 'alice_1');
  await expect(run(deps, 'bob_12')).rejects.toThrow('Bob_12 is the last administrator');
  const given = { username: 'bob_12', yes: false };
  const no = unmakeAdmin(deps, given, sitDown([false]).terminal, texts);
  await expect(no).rejects.toThrow(words.cancelled);
  expect(staffOf(deps)).toEqual(['Bob_12']);
  const yes = await unmakeAdmin(deps, given, sitDown([true]).terminal, texts);
  expect(yes).toEqual({ username: 'Bob_12', how: 'removed' });
  deps.memory.change(2, rights);
  expect(await run(deps, 'bob_12', true)).toMatchObject({ how: 'removed' });
  expect(staffOf(deps)).toEqual([]);
});

test('who could not sign in is not the one who stays', async () => {
  const deps = await withAdmins();
  deps.memory.change(1, { isActive: false });
  await expect(run(deps, 'bob_12')).rejects.toThrow('last administrator');
  expect(await run(deps, 'alice_1')).toMatchObject({ how: 'removed' });
});

test.each([
  ['Nobody_1', 1, words.removeAdmin.noSuchAccount],
  [undefined, 2, words.removeAdmin.needsName],
] as const)('for %j nothing is done', async (username, exitCode, message) => {
  const deps = await withAdmins();
  await expect(run(deps, username)).rejects.toMatchObject({ exitCode, message });
  expect(staffOf(deps)).toHaveLength(2);
});
