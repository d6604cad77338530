import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import type { SmsBlocks, StaffLog } from '../../ports.ts';
import { newStaffAction } from '../new-staff-action.ts';

const createdAt = new Date('2026-11-22T08:00:00Z');
const blockOf = (prefix: string, reason = 'pumping') => ({
  prefix,
  reason,
  createdAt,
  createdBy: null,
});

/** What every SmsBlocks does, wherever it keeps them; each test gets an empty one. */
export function smsBlocksContract(create: () => Promise<SmsBlocks>, log: StaffLog): void {
  test('blocks a number and its neighbours, and nobody else', async () => {
    const blocks = await create();
    await blocks.put(blockOf('1380013'), newStaffAction());
    await blocks.put(blockOf('13912345678'), newStaffAction());
    expect(await blocks.find('13800138000')).toEqual(blockOf('1380013'));
    expect(await blocks.find('13912345678')).toEqual(blockOf('13912345678'));
    expect(await blocks.find('13912345679')).toBeNull();
    expect(await blocks.find('13810013000')).toBeNull();
  });

  test('an empty prefix holds for everyone, before any other', async () => {
    const blocks = await create();
    await blocks.put(blockOf('1380013'), newStaffAction());
    await blocks.put(blockOf('', 'maintenance'), newStaffAction());
    expect(await blocks.find('13800138000')).toEqual(blockOf('', 'maintenance'));
    expect(await blocks.find('+85261234567')).toEqual(blockOf('', 'maintenance'));
  });

  test('takes no part of a prefix for a pattern', async () => {
    const blocks = await create();
    await blocks.put(blockOf('138_0%'), newStaffAction());
    expect(await blocks.find('13800138000')).toBeNull();
  });

  test('lists them, replaces one by its like, and removes it once', async () => {
    const blocks = await create();
    await blocks.put(blockOf('139'), newStaffAction());
    await blocks.put(blockOf('138', 'first'), newStaffAction());
    await blocks.put(blockOf('138', 'second'), newStaffAction());
    expect(await blocks.list()).toEqual([blockOf('138', 'second'), blockOf('139')]);
    expect(await blocks.remove('138', newStaffAction())).toBe(true);
    expect(await blocks.remove('138', newStaffAction())).toBe(false);
    expect(await blocks.find('13800138000')).toBeNull();
  });

  test('each change is written down with who made it, and what changes nothing is not', async () => {
    const blocks = await create();
    const by = { staffId: randomInt(2 ** 31), numbers: '138' };
    const put = newStaffAction({ ...by, action: 'numbers-blocked' });
    const removed = newStaffAction({
      ...by,
      action: 'numbers-unblocked',
      at: new Date('2026-11-22T09:00:00Z'),
      reason: null,
    });
    await blocks.put(blockOf('138'), put);
    await blocks.remove('139', removed);
    await blocks.remove('138', removed);
    expect(await log.list({ staffId: by.staffId, limit: 9 })).toMatchObject([removed, put]);
  });
}
