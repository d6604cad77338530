import { expect, test } from 'vitest';
import { addTestAccount, createTestDeps, testStaff } from '../testing/index.ts';
import { newLoggedSms } from '../testing/new-logged-sms.ts';
import { revealMessageMobile } from './reveal-message-mobile.ts';
import { revealMobile } from './reveal-mobile.ts';

const reason = 'calls about 138 0013 8000';

test('a number is shown once it is written down who wanted to see it, and not in what is written', async () => {
  const deps = createTestDeps();
  const { id } = await addTestAccount(deps);
  const staff = testStaff(deps);
  expect(await revealMobile(deps, staff, { id, reason })).toEqual({ mobile: '13800138000' });
  expect(deps.memory.staffRows).toMatchObject([
    { action: 'mobile-revealed', staffId: 7, userId: id, reason: 'calls about 138****8000' },
  ]);
  expect(deps.memory.auditRows.map(({ event }) => event)).toEqual([
    'registered',
    'mobile-seen-by-staff',
  ]);
  expect(JSON.stringify([deps.memory.staffRows, deps.memory.auditRows])).not.toMatch(/\d{11}/);
});

test('what cannot be written down is not shown', async () => {
  const deps = createTestDeps();
  const { id } = await addTestAccount(deps);
  const message = newLoggedSms();
  deps.loggedSms.push(message);
  const full = { ...deps.staffLog, record: () => Promise.reject(new Error('the disk is full')) };
  const broken = { ...deps, staffLog: full };
  await expect(revealMobile(broken, testStaff(deps), { id, reason })).rejects.toThrow('full');
  const ofMessage = revealMessageMobile(broken, testStaff(deps), { id: message.id, reason });
  await expect(ofMessage).rejects.toThrow('full');
});

test('the number of a message is shown to staff, and told to whoever has an account with it', async () => {
  const deps = createTestDeps();
  const { id: userId } = await addTestAccount(deps);
  const known = newLoggedSms();
  const unknown = newLoggedSms({ mobile: '13900139000' });
  deps.loggedSms.push(known, unknown);
  const reveal = (id: string) => revealMessageMobile(deps, testStaff(deps), { id, reason });
  expect(await reveal(known.id)).toEqual({ mobile: '13800138000' });
  expect(await reveal(unknown.id)).toEqual({ mobile: '13900139000' });
  const action = 'message-mobile-revealed';
  expect(deps.memory.staffRows).toMatchObject([
    { action, messageId: known.id, userId },
    { action, messageId: unknown.id, userId: null },
  ]);
  const seen = deps.memory.auditRows.filter(({ event }) => event === 'mobile-seen-by-staff');
  expect(seen).toMatchObject([{ userId, ipPrefix: null, userAgent: null }]);
});

test("no message leads to a colleague's number", async () => {
  const deps = createTestDeps();
  const { id } = await addTestAccount(deps);
  deps.memory.change(id, { isStaff: true });
  const message = newLoggedSms();
  deps.loggedSms.push(message);
  const wanted = { id: message.id, reason };
  const refused = revealMessageMobile(deps, testStaff(deps), wanted);
  await expect(refused).rejects.toThrow('STAFF_PROTECTED');
  const superuser = testStaff(deps, { isSuperuser: true });
  expect(await revealMessageMobile(deps, superuser, wanted)).toEqual({ mobile: '13800138000' });
});

test("a refusal counts, too, since it tells that the number is a colleague's", async () => {
  const deps = createTestDeps({ revealsMaxPerStaffHour: 1 });
  const { id } = await addTestAccount(deps);
  deps.memory.change(id, { isStaff: true });
  const message = newLoggedSms();
  deps.loggedSms.push(message);
  const reveal = () => revealMessageMobile(deps, testStaff(deps), { id: message.id, reason });
  await expect(reveal()).rejects.toThrow('STAFF_PROTECTED');
  await expect(reveal()).rejects.toThrow('TRY_LATER');
  expect(deps.refusals).toEqual(['reveals']);
});

test('a message that is gone, or a proof that is old, shows nothing', async () => {
  const deps = createTestDeps();
  const id = '019aa000-0000-7000-8000-00000000000a';
  const gone = revealMessageMobile(deps, testStaff(deps), { id, reason });
  await expect(gone).rejects.toThrow('RECORD_GONE');
  const unproved = testStaff(deps, { confirmedAt: null });
  const refused = revealMessageMobile(deps, unproved, { id, reason });
  await expect(refused).rejects.toThrow('CONFIRMATION_REQUIRED');
});

test('an account without number shows none, and costs nothing', async () => {
  const deps = createTestDeps({ revealsMaxPerStaffHour: 1 });
  const { id } = await addTestAccount(deps);
  deps.memory.change(id, { mobile: null });
  for (let n = 0; n < 2; n += 1) {
    expect(await revealMobile(deps, testStaff(deps), { id, reason })).toEqual({ mobile: null });
  }
  expect(deps.memory.staffRows).toEqual([]);
});

test('each member of staff sees so many numbers in an hour, and one who wants more is told on', async () => {
  const deps = createTestDeps({ revealsMaxPerStaffHour: 2 });
  const { id } = await addTestAccount(deps);
  const message = newLoggedSms();
  deps.loggedSms.push(message);
  await revealMobile(deps, testStaff(deps), { id, reason });
  await revealMessageMobile(deps, testStaff(deps), { id: message.id, reason });
  const third = revealMobile(deps, testStaff(deps), { id, reason });
  const detail = { retryAfterSeconds: 3660 };
  await expect(third).rejects.toMatchObject({ code: 'TRY_LATER', detail });
  expect(deps.memory.staffRows).toHaveLength(2);
  expect(deps.refusals).toEqual(['reveals']);
  const facts = { staffId: 7, maximum: 2 };
  expect(deps.raised).toEqual([{ event: 'staff_reveals_limit', facts, subject: '7' }]);
  await revealMobile(deps, testStaff(deps, { id: 8 }), { id, reason });
  deps.clock.advance(3660);
  await revealMobile(deps, testStaff(deps), { id, reason });
});
