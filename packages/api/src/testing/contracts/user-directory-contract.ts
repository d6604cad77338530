import { type UserSearch, usernameKey } from '@menjin/contract';
import { expect, test } from 'vitest';
import type { AuditFacts, WantedUsers } from '../../ports.ts';
import { newStaffAction } from '../new-staff-action.ts';
import {
  addAccount,
  createdAt,
  eventsOf,
  facts,
  newSession,
  type StoresUnderTest,
} from './stores-under-test.ts';

const at = new Date('2026-11-22T09:00:00Z');
const audit = (event: AuditFacts['event']): AuditFacts => ({
  event,
  at,
  ipPrefix: null,
  userAgent: null,
});
const written = (
  userId: number,
  action: 'user-disabled' | 'user-enabled' | 'user-sessions-ended',
) => ({
  action: newStaffAction({ action, userId, at }),
  audit: audit(
    action === 'user-enabled'
      ? 'enabled-by-staff'
      : action === 'user-disabled'
        ? 'disabled-by-staff'
        : 'signed-out-by-staff',
  ),
});
const disable = (
  { directory }: StoresUnderTest,
  id: number,
  { sparesStaff = false }: { sparesStaff?: boolean } = {},
) => directory.setActive({ id, isActive: false, sparesStaff }, written(id, 'user-disabled'));
const enable = ({ directory }: StoresUnderTest, id: number) =>
  directory.setActive({ id, isActive: true, sparesStaff: false }, written(id, 'user-enabled'));

const beginning = (text: string, mobile: string | null = null): UserSearch => ({
  kind: 'beginning',
  usernameKey: usernameKey(text),
  mobile,
});

/** What every UserDirectory does, wherever the accounts are. */
export function userDirectoryContract(create: () => StoresUnderTest): void {
  const idsOf = async ({ directory }: StoresUnderTest, wanted: Partial<WantedUsers>) =>
    (await directory.list({ limit: 100, ...wanted })).map(({ id }) => id);

  test('finds an account with all that staff may know of it', async () => {
    const stores = create();
    const { id, username, mobile } = await addAccount(stores);
    const found = {
      id,
      username,
      mobile,
      createdAt,
      lastUsedAt: createdAt,
      isActive: true,
      isStaff: false,
      isSuperuser: false,
    };
    const [listed] = await stores.directory.list({ search: { kind: 'id', id }, limit: 9 });
    expect(listed).toEqual(found);
    expect(await stores.directory.find(id)).toEqual({
      ...found,
      email: null,
      isEmailVerified: false,
      hasPassword: true,
      passwordChangedAt: null,
      agreementVersion: '1',
    });
    expect(await stores.directory.find(2 ** 31 - 1)).toBeNull();
  });

  test('finds names and numbers by how they begin, and takes nothing typed for a pattern', async () => {
    const stores = create();
    const one = await addAccount(stores);
    const other = await addAccount(stores);
    const search = (text: string, mobile: string | null = null) =>
      idsOf(stores, { search: beginning(text, mobile) });
    expect(await search(one.username.slice(0, -1))).toEqual([one.id]);
    expect(await search(one.username.toUpperCase())).toEqual([one.id]);
    expect(await search(one.username.slice(1))).toEqual([]);
    expect(await search('nobody', one.mobile)).toEqual([one.id]);
    expect(await search('nobody', one.mobile.slice(0, 10))).toEqual([one.id]);
    expect(await search(one.username, other.mobile)).toEqual([other.id, one.id]);
    for (const pattern of ['%', one.username.replace('_', '%'), one.username.replace('_', 'x')]) {
      expect(await search(pattern)).toEqual([]);
    }
    expect(await search(`${one.username.slice(0, -1)}_`)).toEqual([]);
    expect(await search('\\')).toEqual([]);
  });

  test('lists the newest first, page after page', async () => {
    const stores = create();
    const accounts = [await addAccount(stores), await addAccount(stores), await addAccount(stores)];
    const [oldest = 0, middle = 0, newest = 0] = accounts.map(({ id }) => id);
    expect(await idsOf(stores, { limit: 2 })).toEqual([newest, middle]);
    expect((await idsOf(stores, { beforeId: middle }))[0]).toBe(oldest);
  });

  test('lists the disabled, those that are not, and staff', async () => {
    const stores = create();
    const disabled = await addAccount(stores);
    const staff = await addAccount(stores);
    await stores.change(staff.id, { isStaff: true });
    await disable(stores, disabled.id);
    const [ofDisabled, ofActive, ofStaff] = [
      await idsOf(stores, { state: 'disabled' }),
      await idsOf(stores, { state: 'active' }),
      await idsOf(stores, { state: 'staff' }),
    ];
    expect(ofDisabled[0]).toBe(disabled.id);
    expect(ofDisabled).not.toContain(staff.id);
    expect(ofActive[0]).toBe(staff.id);
    expect(ofActive).not.toContain(disabled.id);
    expect(ofStaff[0]).toBe(staff.id);
    expect(ofStaff).not.toContain(disabled.id);
    const search = beginning(disabled.username);
    expect(await idsOf(stores, { search, state: 'staff' })).toEqual([]);
  });

  test('disabling ends all sessions, and a login that began before gets none', async () => {
    const stores = create();
    const account = await addAccount(stores);
    const { session } = account;
    const { remembered, expiresAt } = session;
    expect(await disable(stores, account.id)).toEqual([
      { remembered, expiresAt, lastSeenAt: session.createdAt },
    ]);
    expect(await stores.sessions.find(session.tokenHash)).toBeNull();
    expect(await stores.directory.find(account.id)).toMatchObject({ isActive: false });
    const login = { audit: facts('signed-in'), mobile: 'as-before' as const };
    expect(await stores.sessions.create(account, newSession(), login)).toBe(false);
    // Nor once it is enabled again: what it saw is not what is there.
    await enable(stores, account.id);
    expect(await stores.sessions.create(account, newSession(), login)).toBe(false);
    expect(await stores.accounts.get(account.id)).toMatchObject({ isActive: true });
    expect(await eventsOf(stores, account.id)).toEqual([
      'enabled-by-staff',
      'disabled-by-staff',
      'registered',
    ]);
    const actions = await stores.staffLog.list({ userId: account.id, limit: 9 });
    expect(actions.map(({ action }) => action).sort()).toEqual(['user-disabled', 'user-enabled']);
  });

  test('sessions that were left when somebody disabled by hand do not come back', async () => {
    const stores = create();
    const { id, session } = await addAccount(stores);
    await stores.change(id, { isActive: false });
    expect(await enable(stores, id)).toHaveLength(1);
    expect(await stores.sessions.find(session.tokenHash)).toBeNull();
  });

  test('what is disabled is not disabled again, nor what is gone, and nothing is written', async () => {
    const stores = create();
    const account = await addAccount(stores);
    expect(await enable(stores, account.id)).toBeNull();
    await disable(stores, account.id);
    expect(await disable(stores, account.id)).toBeNull();
    expect(await stores.staffLog.list({ userId: account.id, limit: 9 })).toHaveLength(1);
    const nobody = 2 ** 31 - 1;
    expect(await disable(stores, nobody)).toBeNull();
    expect(
      await stores.directory.endSessions(
        { id: nobody, sparesStaff: false },
        written(nobody, 'user-sessions-ended'),
      ),
    ).toBeNull();
    expect(await stores.staffLog.list({ userId: nobody, limit: 9 })).toEqual([]);
  });

  test.for([{ isStaff: true }, { isSuperuser: true }])(
    'whoever became %j meanwhile is spared, unless a superuser asks',
    async (standing) => {
      const stores = create();
      const { id, session } = await addAccount(stores);
      await stores.change(id, standing);
      expect(await disable(stores, id, { sparesStaff: true })).toBeNull();
      expect(await stores.sessions.find(session.tokenHash)).toMatchObject({ user: standing });
      expect(await disable(stores, id)).toHaveLength(1);
    },
  );

  test('ending the sessions of an account leaves others, and lets it sign in again', async () => {
    const stores = create();
    const account = await addAccount(stores);
    const other = await addAccount(stores);
    const login = { audit: facts('signed-in'), mobile: 'as-before' as const };
    await stores.sessions.create(account, newSession(), login);
    const line = written(account.id, 'user-sessions-ended');
    const wanted = { id: account.id, sparesStaff: true };
    expect(await stores.directory.endSessions(wanted, line)).toHaveLength(2);
    expect(await stores.sessions.list(account.id)).toEqual([]);
    expect(await stores.sessions.list(other.id)).toHaveLength(1);
    expect(await stores.sessions.create(account, newSession(), login)).toBe(true);
    expect(await eventsOf(stores, account.id)).toContain('signed-out-by-staff');
    const [action] = await stores.staffLog.list({ userId: account.id, limit: 9 });
    expect(action).toMatchObject(line.action);
  });

  test('the sessions of who became staff this moment go on, unless staff is meant', async () => {
    const stores = create();
    const { id } = await addAccount(stores);
    await stores.change(id, { isStaff: true });
    const line = written(id, 'user-sessions-ended');
    expect(await stores.directory.endSessions({ id, sparesStaff: true }, line)).toBeNull();
    expect(await stores.sessions.list(id)).toHaveLength(1);
    expect(await stores.staffLog.list({ userId: id, limit: 9 })).toEqual([]);
    expect(await stores.directory.endSessions({ id, sparesStaff: false }, line)).toHaveLength(1);
  });
}
