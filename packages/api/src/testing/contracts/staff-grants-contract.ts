import { randomBytes } from 'node:crypto';
import { usernameKey } from '@menjin/contract';
import { expect, test } from 'vitest';
import { newStaffAction } from '../new-staff-action.ts';
import {
  addAccount,
  createdAt,
  eventsOf,
  facts,
  newMobile,
  newSession,
  type StoresUnderTest,
} from './stores-under-test.ts';

const newStaff = () => {
  const username = `Staff_${randomBytes(6).toString('hex')}`;
  const key = usernameKey(username);
  return { username, usernameKey: key, passwordHash: 'a hash', mobile: newMobile(), createdAt };
};
const granted = newStaffAction({ action: 'staff-granted', staffId: null });
const writtenByHand = (userId: number, event: 'staff-granted' | 'staff-revoked') => ({
  action: newStaffAction({ action: event, staffId: null, userId }),
  audit: facts(event),
});

/** What every UserDirectory does where accounts begin to administer, and cease to. */
export function staffGrantsContract(create: () => StoresUnderTest): void {
  test('an account that is made to administer is there, and was never used', async () => {
    const stores = create();
    const account = newStaff();
    const created = await stores.directory.createStaff(account, granted);
    if (typeof created === 'string') throw new Error(created);
    expect(await stores.directory.find(created.id)).toEqual({
      id: created.id,
      username: account.username,
      mobile: account.mobile,
      createdAt,
      lastUsedAt: null,
      isActive: true,
      isStaff: true,
      isSuperuser: true,
      email: null,
      isEmailVerified: false,
      hasPassword: true,
      passwordChangedAt: null,
      agreementVersion: null,
    });
    const identifier = { kind: 'username' as const, value: account.usernameKey };
    const stored = await stores.accounts.find(identifier);
    expect(stored).toMatchObject({ id: created.id, passwordHash: 'a hash', isActive: true });
    expect(await stores.staffLog.list({ userId: created.id, limit: 9 })).toMatchObject([
      { ...granted, userId: created.id },
    ]);
    const login = { audit: facts('signed-in'), mobile: 'as-before' as const };
    const seen = { id: created.id, credentialsVersion: 0 };
    expect(await stores.sessions.create(seen, newSession(), login)).toBe(true);
    expect(await stores.directory.find(created.id)).toMatchObject({ lastUsedAt: createdAt });
  });

  test('a name or a number that somebody has makes no second account', async () => {
    const stores = create();
    const [first, second] = [newStaff(), newStaff()];
    const withoutNumber = await stores.directory.createStaff({ ...first, mobile: null }, granted);
    expect(withoutNumber).toMatchObject({ id: expect.any(Number) });
    const sameName = { ...second, usernameKey: first.usernameKey };
    expect(await stores.directory.createStaff(sameName, granted)).toBe('duplicate-username');
    const { mobile } = await addAccount(stores);
    const sameNumber = { ...second, mobile };
    expect(await stores.directory.createStaff(sameNumber, granted)).toBe('duplicate-mobile');
  });

  test('an account becomes staff where it can be used, and signs in anew for it', async () => {
    const stores = create();
    const account = await addAccount(stores);
    const { id, session } = account;
    expect(await stores.directory.promote(id, writtenByHand(id, 'staff-granted'))).toBe(true);
    expect(await stores.directory.find(id)).toMatchObject({ isStaff: true, isSuperuser: true });
    expect(await stores.sessions.find(session.tokenHash)).toBeNull();
    const login = { audit: facts('signed-in'), mobile: 'as-before' as const };
    expect(await stores.sessions.create(account, newSession(), login)).toBe(false);
    expect(await eventsOf(stores, id)).toContain('staff-granted');
    const line = { ...granted, userId: id };
    expect(await stores.staffLog.list({ userId: id, limit: 9 })).toMatchObject([line]);
    const disabled = await addAccount(stores);
    await stores.change(disabled.id, { isActive: false });
    const refused = writtenByHand(disabled.id, 'staff-granted');
    expect(await stores.directory.promote(disabled.id, refused)).toBe(false);
    expect(await stores.directory.find(disabled.id)).toMatchObject({ isStaff: false });
    expect(await stores.staffLog.list({ userId: disabled.id, limit: 9 })).toEqual([]);
  });

  test.for([{ isStaff: true }, { isSuperuser: true }, { isStaff: true, isActive: false }])(
    'an account that is %j is no staff once it is demoted, and signed out',
    async (change) => {
      const stores = create();
      const { id, session } = await addAccount(stores);
      await stores.change(id, change);
      const line = writtenByHand(id, 'staff-revoked');
      const demote = () => stores.directory.demote({ id, sparesLast: true }, line);
      expect(await demote()).toBe('demoted');
      expect(await stores.directory.find(id)).toMatchObject({ isStaff: false, isSuperuser: false });
      expect(await stores.sessions.find(session.tokenHash)).toBeNull();
      expect(await eventsOf(stores, id)).toContain('staff-revoked');
      expect(await demote()).toBe('is-none');
      expect(await stores.staffLog.list({ userId: id, limit: 9 })).toMatchObject([line.action]);
    },
  );
}
