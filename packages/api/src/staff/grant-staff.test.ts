import { expect, test } from 'vitest';
import { addTestAccount, createTestDeps } from '../testing/index.ts';
import { grantStaff } from './grant-staff.ts';

const operator = { username: 'Operator_1', password: 'correct horse battery' };

test('makes an account that administers, with or without a number', async () => {
  const deps = createTestDeps();
  expect(await grantStaff(deps, operator)).toEqual({ id: 1 });
  await grantStaff(deps, { ...operator, username: 'Operator_2', mobile: '13800138000' });
  expect(deps.memory.users).toMatchObject([
    { usernameKey: 'operator_1', mobile: null, isStaff: true, isSuperuser: true, isActive: true },
    { usernameKey: 'operator_2', mobile: '13800138000', isStaff: true, isSuperuser: true },
  ]);
  expect(deps.memory.users[0]?.passwordHash).toBe(await deps.passwords.hash(operator.password));
});

test('lets an account administer that is there, whatever its password', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps, { username: 'Alice_1', mobile: '13800138000' });
  await addTestAccount(deps, { username: 'Bob_12', mobile: '13900139000' });
  expect(await grantStaff(deps, { id: 1 })).toEqual({ id: 1 });
  expect(deps.memory.users).toMatchObject([{ isStaff: true }, { isStaff: false }]);
  expect(deps.hashCount()).toBe(2);
});

test('each is written down, with nobody as the one who did it', async () => {
  const deps = createTestDeps();
  await grantStaff(deps, operator);
  await addTestAccount(deps);
  await grantStaff(deps, { id: 2 });
  const line = { action: 'staff-granted', staffId: null, reason: null, ipPrefix: null };
  expect(deps.memory.staffRows).toMatchObject([
    { ...line, userId: 1 },
    { ...line, userId: 2 },
  ]);
});

test.for([
  [
    { ...operator, password: 'password1' },
    'PASSWORD_TOO_COMMON',
    { password: 'PASSWORD_TOO_COMMON' },
  ],
  [{ ...operator, username: 'alice_1' }, 'USERNAME_TAKEN', { username: 'USERNAME_TAKEN' }],
  [{ ...operator, mobile: '13800138000' }, 'MOBILE_TAKEN', { mobile: 'MOBILE_TAKEN' }],
  [{ id: 2 }, 'RECORD_GONE', {}],
] as const)('refuses %j as %s', async ([input, code, fieldErrors]) => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  await expect(grantStaff(deps, input)).rejects.toMatchObject({ code, fieldErrors });
  expect(deps.memory.users).toHaveLength(1);
  expect(deps.memory.staffRows).toEqual([]);
});

test('a disabled account does not become staff', async () => {
  const deps = createTestDeps();
  await addTestAccount(deps);
  deps.memory.change(1, { isActive: false });
  await expect(grantStaff(deps, { id: 1 })).rejects.toThrow('RECORD_GONE');
  expect(deps.memory.users[0]).toMatchObject({ isStaff: false, isSuperuser: false });
});
