import { ListUsersInput } from '@menjin/contract';
import { expect, test } from 'vitest';
import { addTestAccount, createTestDeps, type TestDeps, testStaff } from '../testing/index.ts';
import { listUsers } from './list-users.ts';
import { readUser } from './read-user.ts';

const list = (deps: TestDeps, input: object) =>
  listUsers(deps, testStaff(deps), ListUsersInput.parse(input));
const namesOf = async (deps: TestDeps, input: object) =>
  (await list(deps, input)).users.map(({ username }) => username);

test('of an account staff sees all but its whole number, its whole address and its password', async () => {
  const deps = createTestDeps();
  const { id } = await addTestAccount(deps);
  deps.memory.change(id, { email: 'alice@example.com', isEmailVerified: true });
  const user = await readUser(deps, testStaff(deps), { id });
  expect(user).toMatchObject({
    id,
    username: 'Alice_1',
    maskedMobile: '138****8000',
    createdAt: '2026-11-22T08:00:00.000Z',
    lastUsedAt: '2026-11-22T08:00:00.000Z',
    isActive: true,
    isStaff: false,
    isSuperuser: false,
    maskedEmail: 'al****@example.com',
    isEmailVerified: true,
    hasPassword: true,
    passwordChangedAt: null,
    agreementVersion: '1',
    sessions: [{ remembered: false, ipPrefix: '203.0.113.0/24' }],
    activity: [{ event: 'registered' }],
    actions: [],
    isSelf: false,
    isProtected: false,
  });
  const [stored] = deps.memory.users;
  expect(JSON.stringify(user)).not.toContain(stored?.mobile);
  expect(JSON.stringify(user)).not.toContain(stored?.passwordHash);
  expect(JSON.stringify(user)).not.toContain('alice@');
  expect(Object.keys(user.sessions[0] ?? {})).not.toContain('isCurrent');
});

test('tells whom one cannot act on, and who one is', async () => {
  const deps = createTestDeps();
  const { id } = await addTestAccount(deps);
  deps.memory.change(id, { isStaff: true });
  const standing = async (staff: ReturnType<typeof testStaff>) => {
    const { isSelf, isProtected } = await readUser(deps, staff, { id });
    return { isSelf, isProtected };
  };
  expect(await standing(testStaff(deps))).toEqual({ isSelf: false, isProtected: true });
  const superuser = testStaff(deps, { isSuperuser: true });
  expect(await standing(superuser)).toEqual({ isSelf: false, isProtected: false });
  expect(await standing(testStaff(deps, { id }))).toEqual({ isSelf: true, isProtected: false });
});

test('the sessions that are left of an account which was disabled by hand are none', async () => {
  const deps = createTestDeps();
  const { id } = await addTestAccount(deps);
  deps.memory.change(id, { isActive: false });
  expect((await readUser(deps, testStaff(deps), { id })).sessions).toEqual([]);
});

test('who is gone is told so', async () => {
  const deps = createTestDeps();
  await expect(readUser(deps, testStaff(deps), { id: 9 })).rejects.toThrow('RECORD_GONE');
});

test('finds accounts by name, number and id, however they are typed', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps, { username: 'Alice_1', mobile: '13800138000' });
  await addTestAccount(deps, { username: 'Bob_138', mobile: '13900139000' });
  await addTestAccount(deps, { username: '138_fan', mobile: '+85261234567' });
  expect(await namesOf(deps, {})).toEqual(['138_fan', 'Bob_138', 'Alice_1']);
  expect(await namesOf(deps, { search: 'ALI' })).toEqual(['Alice_1']);
  expect(await namesOf(deps, { search: '138' })).toEqual(['138_fan', 'Alice_1']);
  expect(await namesOf(deps, { search: '+86 139-0013-9000' })).toEqual(['Bob_138']);
  expect(await namesOf(deps, { search: '00852 6123' })).toEqual(['138_fan']);
  expect(await namesOf(deps, { search: '#2' })).toEqual(['Bob_138']);
  expect(await namesOf(deps, { search: 'lice' })).toEqual([]);
});

test('goes from page to page until there is none', async () => {
  const deps = createTestDeps();
  for (const n of [1, 2, 3, 4]) {
    await addTestAccount(deps, { username: `User_${n}`, mobile: `1380013800${n}` });
  }
  const first = await list(deps, { limit: 2 });
  expect(first.users).toMatchObject([{ username: 'User_4' }, { username: 'User_3' }]);
  const second = await list(deps, { limit: 2, cursor: first.nextCursor });
  expect(second.users).toMatchObject([{ username: 'User_2' }, { username: 'User_1' }]);
  expect(second.nextCursor).toBeNull();
});
