import { randomInt, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { StoredStaffAction } from '../../ports.ts';
import { newStaffAction } from '../new-staff-action.ts';
import { addAccount, eventsOf, type StoresUnderTest } from './stores-under-test.ts';

const minute = (minutes: number) => new Date(Date.UTC(2026, 10, 22, 8, minutes));
/** Somebody whose actions are in no other test. */
const newStaffId = () => randomInt(1_000_000, 2 ** 31);

const seenByStaff = {
  event: 'mobile-seen-by-staff',
  at: minute(1),
  ipPrefix: null,
  userAgent: null,
} as const;

/** What every StaffLog does, wherever it is kept. */
export function staffLogContract(create: () => StoresUnderTest): void {
  test('tells all that was written down, the newest first', async () => {
    const { staffLog } = create();
    const staffId = newStaffId();
    const older = newStaffAction({ staffId, at: minute(1) });
    const newer = newStaffAction({
      action: 'message-mobile-revealed',
      staffId,
      messageId: randomUUID(),
      reason: null,
      ipPrefix: null,
      at: minute(2),
    });
    await staffLog.record(newer);
    await staffLog.record(older);
    const id = expect.any(String);
    expect(await staffLog.list({ staffId, limit: 9 })).toEqual([
      { ...newer, id },
      { ...older, id },
    ]);
  });

  test('tells those alone that are asked for', async () => {
    const { staffLog } = create();
    const [staffId, userId] = [newStaffId(), newStaffId()];
    await staffLog.record(newStaffAction({ staffId, userId, action: 'user-disabled' }));
    await staffLog.record(newStaffAction({ staffId, userId: null, action: 'sending-paused' }));
    await staffLog.record(newStaffAction({ staffId: null, userId, action: 'staff-granted' }));
    const actionsOf = async (wanted: object) =>
      (await staffLog.list({ ...wanted, limit: 9 })).map(({ action }) => action).sort();
    expect(await actionsOf({ staffId })).toEqual(['sending-paused', 'user-disabled']);
    expect(await actionsOf({ userId })).toEqual(['staff-granted', 'user-disabled']);
    expect(await actionsOf({ staffId, userId })).toEqual(['user-disabled']);
    expect(await actionsOf({ staffId, action: 'sending-paused' })).toEqual(['sending-paused']);
  });

  test('page after page shows each action once, also those of one moment', async () => {
    const { staffLog } = create();
    const staffId = newStaffId();
    for (let n = 0; n < 5; n += 1) {
      await staffLog.record(newStaffAction({ staffId, at: minute(n < 3 ? 1 : 2) }));
    }
    const seen: StoredStaffAction[] = [];
    for (let page = await staffLog.list({ staffId, limit: 2 }); page.length > 0; ) {
      seen.push(...page);
      const last = page.at(-1);
      const before = last === undefined ? undefined : { createdAt: last.at, id: last.id };
      page = await staffLog.list({ staffId, limit: 2, before });
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(5);
    expect(seen).toHaveLength(5);
  });

  test('the owner of an account reads of it, without whose it was', async () => {
    const stores = create();
    const { id: userId } = await addAccount(stores);
    const action = newStaffAction({ action: 'mobile-revealed', userId });
    await stores.staffLog.record(action, { userId, audit: seenByStaff });
    expect(await eventsOf(stores, userId)).toEqual(['mobile-seen-by-staff', 'registered']);
    expect(await stores.staffLog.list({ userId, limit: 9 })).toMatchObject([action]);
  });
}
