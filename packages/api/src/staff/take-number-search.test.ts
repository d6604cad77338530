import { ListSmsMessagesInput, ListUsersInput } from '@menjin/contract';
import { expect, test } from 'vitest';
import { addTestAccount, createTestDeps, type TestDeps, testStaff } from '../testing/index.ts';
import { newLoggedSms } from '../testing/new-logged-sms.ts';
import { listSmsMessages } from './list-sms-messages.ts';
import { listUsers } from './list-users.ts';

const searchUsers = (deps: TestDeps, search: string, id = 7) =>
  listUsers(deps, testStaff(deps, { id }), ListUsersInput.parse({ search }));
const searchMessages = (deps: TestDeps, mobile: string) =>
  listSmsMessages(deps, testStaff(deps), ListSmsMessagesInput.parse({ mobile }));

test('nobody learns whole numbers by typing them on, digit by digit, among accounts and messages', async () => {
  const deps = createTestDeps({ searchedNumbersMaxPerStaffHour: 4 });
  await addTestAccount(deps);
  await searchUsers(deps, '1380');
  await searchUsers(deps, '13801');
  await searchMessages(deps, '13800');
  await searchMessages(deps, '138001');
  const refusal = { code: 'TRY_LATER', detail: { retryAfterSeconds: 3660 } };
  await expect(searchUsers(deps, '1380013')).rejects.toMatchObject(refusal);
  await expect(searchMessages(deps, '1380013')).rejects.toMatchObject(refusal);
  expect(deps.refusals).toEqual(['searches', 'searches']);
  const facts = { staffId: 7, maximum: 4 };
  expect(deps.raised[0]).toEqual({ event: 'staff_searches_limit', facts, subject: '7' });
  expect((await searchUsers(deps, '1380013', 8)).users).toHaveLength(1);
});

test('a search counts as many numbers as it tells of, each once', async () => {
  const deps = createTestDeps({ searchedNumbersMaxPerStaffHour: 3 });
  const mobiles = ['13800138000', '13800138000', '13800138001', '13800138002', '13800138003'];
  deps.loggedSms.push(...mobiles.map((mobile) => newLoggedSms({ mobile })));
  await expect(searchMessages(deps, '1380013')).rejects.toMatchObject({ code: 'TRY_LATER' });
  expect((await searchMessages(deps, '13800138000')).messages).toHaveLength(2);
});

test.for(['138', '+852', 'Liming', '#1'])('a search for %j counts nothing', async (search) => {
  const deps = createTestDeps({ searchedNumbersMaxPerStaffHour: 1 });
  await addTestAccount(deps);
  for (let n = 0; n < 3; n += 1) await searchUsers(deps, search);
  expect(deps.refusals).toEqual([]);
});
