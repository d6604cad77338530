import { expect, test } from 'vitest';
import {
  addAccount,
  createdAt,
  eventsOf,
  facts,
  newAccount,
  newSession,
  type StoresUnderTest,
} from './stores-under-test.ts';

const registered = { audit: facts('registered') };
const later = new Date('2026-11-22T09:00:00Z');
/** What every AccountStore does, wherever it keeps them. */
export function accountStoreContract(create: () => StoresUnderTest): void {
  test('creates an account together with its first session and a line of what happened', async () => {
    const stores = create();
    const [account, session] = [newAccount(), newSession()];
    const created = await stores.accounts.create(account, session, registered);
    if (typeof created === 'string') throw new Error(created);
    expect(await stores.sessions.find(session.tokenHash)).toMatchObject({
      remembered: false,
      expiresAt: session.expiresAt,
      lastSeenAt: createdAt,
      confirmedAt: null,
      user: { username: account.username, mobile: account.mobile, isActive: true, isStaff: false },
    });
    const all = { events: ['registered'], limit: 9 } as const;
    expect(await stores.audit.list(created.id, all)).toMatchObject([registered.audit]);
  });

  test('names accounts by their ids, and leaves out whom it does not know', async () => {
    const stores = create();
    const [first, second] = [await addAccount(stores), await addAccount(stores)];
    const ids = [first.id, second.id, first.id, 2_000_000_000];
    const names = await stores.accounts.usernames(ids);
    expect([...names].sort()).toEqual(
      [[first.id, first.username] as const, [second.id, second.username] as const].sort(),
    );
    expect(await stores.accounts.usernames([])).toEqual(new Map());
  });

  test('finds an account by its mobile, by the key of its username, and by its id', async () => {
    const stores = create();
    const { id, username, mobile, usernameKey } = await addAccount(stores);
    const byMobile = await stores.accounts.find({ kind: 'mobile', value: mobile });
    expect(byMobile).toEqual({
      id,
      username,
      mobile,
      passwordHash: 'a hash',
      isActive: true,
      email: null,
      isEmailVerified: false,
      isMobileInDoubt: false,
      credentialsVersion: 0,
      passwordChangedAt: null,
      createdAt,
      lastUsedAt: createdAt,
    });
    const byName = await stores.accounts.find({ kind: 'username', value: usernameKey });
    expect(byName).toEqual(byMobile);
    expect(await stores.accounts.get(id)).toEqual(byMobile);
    expect(await stores.accounts.get(2_000_000_000)).toBeNull();
    expect(await stores.accounts.exists({ kind: 'mobile', value: mobile })).toBe(true);
    expect(await stores.accounts.exists({ kind: 'username', value: usernameKey })).toBe(true);
  });

  test('does not take a username for a mobile or the other way round', async () => {
    const stores = create();
    const { mobile, usernameKey } = await addAccount(stores);
    expect(await stores.accounts.find({ kind: 'username', value: mobile })).toBeNull();
    expect(await stores.accounts.exists({ kind: 'mobile', value: usernameKey })).toBe(false);
  });

  test('tells which of the two is taken, and then creates neither account nor session', async () => {
    const { accounts, sessions } = create();
    const account = await addAccount({ accounts });
    const sameMobile = newAccount({ mobile: account.mobile });
    const sameName = newAccount({ usernameKey: account.usernameKey });
    const orphan = newSession();
    expect(await accounts.create(sameMobile, orphan, registered)).toBe('duplicate-mobile');
    expect(await accounts.create(sameName, orphan, registered)).toBe('duplicate-username');
    const { usernameKey } = sameMobile;
    expect(await accounts.exists({ kind: 'username', value: usernameKey })).toBe(false);
    expect(await accounts.exists({ kind: 'mobile', value: sameName.mobile })).toBe(false);
    expect(await sessions.find(orphan.tokenHash)).toBeNull();
  });

  test('of 20 who create one account at once, one succeeds', async () => {
    const { accounts } = create();
    const account = newAccount();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => accounts.create(account, newSession(), registered)),
    );
    expect(outcomes.filter((outcome) => typeof outcome !== 'string')).toHaveLength(1);
  });

  test('a number that is released belongs to the new account alone', async () => {
    const stores = create();
    const holder = await addAccount(stores);
    const heir = newAccount({ mobile: holder.mobile });
    const options = { ...registered, releasing: { ...holder, unusedSince: createdAt } };
    const created = await stores.accounts.create(heir, newSession(), options);
    const found = await stores.accounts.find({ kind: 'mobile', value: holder.mobile });
    expect(created).toEqual({ id: found?.id, isReleased: true });
    expect(await stores.accounts.get(holder.id)).toMatchObject({
      mobile: null,
      credentialsVersion: 1,
    });
    const [newest] = await stores.audit.list(holder.id, { events: ['mobile-released'], limit: 1 });
    // Where the stranger sits is not for its owner to read.
    expect(newest).toMatchObject({ ipPrefix: null, userAgent: null });
  });

  test('a number is not released by an account that changed or was used since it was seen', async () => {
    const stores = create();
    const holder = await addAccount(stores);
    const heir = newAccount({ mobile: holder.mobile });
    const register = (seen: { credentialsVersion: number; unusedSince: Date }) =>
      stores.accounts.create(heir, newSession(), {
        ...registered,
        releasing: { id: holder.id, ...seen },
      });
    const earlier = new Date(createdAt.getTime() - 1);
    expect(await register({ credentialsVersion: 7, unusedSince: createdAt })).toBe(
      'duplicate-mobile',
    );
    expect(await register({ credentialsVersion: 0, unusedSince: earlier })).toBe(
      'duplicate-mobile',
    );
    const { id = '' } = (await stores.sessions.find(holder.session.tokenHash)) ?? {};
    await stores.sessions.touch({ id, userId: holder.id }, later);
    expect(await register({ credentialsVersion: 0, unusedSince: createdAt })).toBe(
      'duplicate-mobile',
    );
    await stores.change(holder.id, { isActive: false });
    expect(await register({ credentialsVersion: 0, unusedSince: later })).toBe('duplicate-mobile');
    expect(await stores.accounts.get(holder.id)).toMatchObject({ mobile: holder.mobile });
    expect(await eventsOf(stores, holder.id)).toEqual(['registered']);
  });

  test('of an account that is gone by then nothing is released', async () => {
    const stores = create();
    const holder = await addAccount(stores);
    await stores.accounts.delete(holder, facts('account-deleted'));
    const heir = newAccount({ mobile: holder.mobile });
    const releasing = { ...holder, unusedSince: later };
    const options = { ...registered, releasing };
    const created = await stores.accounts.create(heir, newSession(), options);
    expect(created).toMatchObject({ isReleased: false });
  });
}
