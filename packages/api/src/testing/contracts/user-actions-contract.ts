import { expect, test } from 'vitest';
import { newStaffAction } from '../new-staff-action.ts';
import {
  addAccount,
  eventsOf,
  facts,
  newSession,
  type StoresUnderTest,
} from './stores-under-test.ts';

const at = new Date('2026-11-22T09:00:00Z');
const EVENTS = {
  'user-disabled': 'disabled-by-staff',
  'user-enabled': 'enabled-by-staff',
  'user-sessions-ended': 'signed-out-by-staff',
} as const;
const written = (userId: number, action: keyof typeof EVENTS) => ({
  action: newStaffAction({ action, userId, at }),
  audit: { event: EVENTS[action], at, ipPrefix: null, userAgent: null },
});
const disable = (
  { directory }: StoresUnderTest,
  id: number,
  { sparesStaff = false }: { sparesStaff?: boolean } = {},
) => directory.setActive({ id, isActive: false, sparesStaff }, written(id, 'user-disabled'));
const enable = ({ directory }: StoresUnderTest, id: number) =>
  directory.setActive({ id, isActive: true, sparesStaff: false }, written(id, 'user-enabled'));

/** What every UserDirectory does where staff disables accounts, enables them and ends sessions. */
export function userActionsContract(create: () => StoresUnderTest): void {
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
