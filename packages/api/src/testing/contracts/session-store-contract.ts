import { expect, test } from 'vitest';
import {
  addAccount,
  createdAt,
  eventsOf,
  facts,
  newSession,
  type StoresUnderTest,
} from './stores-under-test.ts';

const later = new Date('2026-11-22T09:00:00Z');
const latest = new Date('2026-11-22T10:00:00Z');
const audit = facts('signed-in', later);
const signedIn = { audit, mobile: 'as-before' as const };

/** What every SessionStore, and the AuditLog beside it, do, wherever they keep things. */
export function sessionStoreContract(create: () => StoresUnderTest): void {
  test('tells of a session whether its account is staff and active now, not at the login', async () => {
    const stores = create();
    const { id, session } = await addAccount(stores);
    await stores.change(id, { isStaff: true });
    const promoted = await stores.sessions.find(session.tokenHash);
    expect(promoted).toMatchObject({ user: { isStaff: true, isActive: true } });
    await stores.change(id, { isStaff: false, isActive: false });
    const demoted = await stores.sessions.find(session.tokenHash);
    expect(demoted).toMatchObject({ user: { isStaff: false, isActive: false } });
  });

  test('an account has as many sessions as it signs in; ending one leaves the others', async () => {
    const stores = create();
    const account = await addAccount(stores);
    const second = newSession({ remembered: true, createdAt: later });
    expect(await stores.sessions.create(account, second, signedIn)).toBe(true);
    expect(await stores.sessions.find(second.tokenHash)).toMatchObject({ remembered: true });
    expect(await stores.accounts.get(account.id)).toMatchObject({ lastUsedAt: later });
    await stores.sessions.end(account.session.tokenHash, facts('signed-out', later));
    await stores.sessions.end(account.session.tokenHash, facts('signed-out', later));
    expect(await stores.sessions.find(account.session.tokenHash)).toBeNull();
    expect(await stores.sessions.find(second.tokenHash)).not.toBeNull();
    const events = await eventsOf(stores, account.id);
    expect(events.toSorted()).toEqual(['registered', 'signed-in', 'signed-out']);
  });

  test('nobody is signed in to an account that is disabled or has changed since', async () => {
    const stores = create();
    const account = await addAccount(stores);
    const late = newSession();
    const outdated = { ...account, credentialsVersion: 1 };
    expect(await stores.sessions.create(outdated, late, signedIn)).toBe(false);
    await stores.change(account.id, { isActive: false });
    expect(await stores.sessions.create(account, late, signedIn)).toBe(false);
    expect(await stores.sessions.find(late.tokenHash)).toBeNull();
  });

  test('R39: of logins that race a change of the password none is left', async () => {
    const stores = create();
    const account = await addAccount(stores);
    const logins = Array.from({ length: 20 }, () => newSession());
    const change = { ...signedIn, askingSessionId: null, passwordHash: 'x', session: null };
    const [changed] = await Promise.all([
      stores.accounts.changePassword(account, change),
      ...logins.map((session) => stores.sessions.create(account, session, signedIn)),
    ]);
    expect(changed).toBe(true);
    const found = await Promise.all(logins.map(({ tokenHash }) => stores.sessions.find(tokenHash)));
    expect(found.filter((session) => session !== null)).toEqual([]);
  });

  test('notes when a session was used, and never an earlier time', async () => {
    const stores = create();
    const { id: userId, session } = await addAccount(stores);
    const { id = '' } = (await stores.sessions.find(session.tokenHash)) ?? {};
    await stores.sessions.touch({ id, userId }, later);
    await stores.sessions.touch({ id, userId }, createdAt);
    expect(await stores.sessions.find(session.tokenHash)).toMatchObject({ lastSeenAt: later });
    // Of the account it is known to the day, and outlives the session.
    const nextDay = new Date('2026-11-23T10:00:00Z');
    await stores.sessions.touch({ id, userId }, nextDay);
    await stores.sessions.end(session.tokenHash, facts('signed-out', nextDay));
    expect(await stores.accounts.get(userId)).toMatchObject({ lastUsedAt: nextDay });
  });

  test('a session that is confirmed goes on under another token, once', async () => {
    const stores = create();
    const account = await addAccount(stores);
    const { tokenHash: seen } = account.session;
    const { tokenHash } = newSession();
    const confirmed = { audit: facts('confirmed', later), mobile: 'as-before' as const };
    expect(await stores.sessions.confirm(seen, { ...confirmed, tokenHash })).toBe(true);
    expect(await stores.sessions.find(seen)).toBeNull();
    expect(await stores.sessions.find(tokenHash)).toMatchObject({ confirmedAt: later });
    const again = { ...confirmed, tokenHash: newSession().tokenHash };
    expect(await stores.sessions.confirm(seen, again)).toBe(false);
    expect(await stores.sessions.find(tokenHash)).not.toBeNull();
  });

  test('lists the sessions of an account, the last used first, and tells no token', async () => {
    const stores = create();
    const [account, stranger] = [await addAccount(stores), await addAccount(stores)];
    const second = newSession({ createdAt: later, userAgent: 'another browser' });
    await stores.sessions.create(account, second, signedIn);
    const listed = await stores.sessions.list(account.id);
    expect(listed).toMatchObject([{ userAgent: 'another browser' }, { userAgent: 'test browser' }]);
    for (const session of listed) {
      expect(Object.keys(session).toSorted()).toEqual([
        'createdAt',
        'expiresAt',
        'id',
        'ipPrefix',
        'lastSeenAt',
        'remembered',
        'userAgent',
      ]);
    }
    expect(await stores.sessions.list(stranger.id)).toHaveLength(1);
  });

  test('ends one session of an account, or all but one, and none of anybody else', async () => {
    const stores = create();
    const [account, stranger] = [await addAccount(stores), await addAccount(stores)];
    const [second, third] = [newSession(), newSession()];
    for (const session of [second, third]) await stores.sessions.create(account, session, signedIn);
    const idOf = async ({ tokenHash }: { tokenHash: Uint8Array }) =>
      (await stores.sessions.find(tokenHash))?.id ?? '';
    const revoked = facts('session-revoked', latest);
    const foreign = await idOf(stranger.session);
    expect(await stores.sessions.endOne(account.id, foreign, revoked)).toBe(false);
    expect(await stores.sessions.endOne(account.id, await idOf(second), revoked)).toBe(true);
    expect(await stores.sessions.find(second.tokenHash)).toBeNull();

    const others = facts('other-sessions-revoked', latest);
    await stores.sessions.endOthers(account.id, await idOf(third), others);
    expect(await stores.sessions.find(account.session.tokenHash)).toBeNull();
    expect(await stores.sessions.find(third.tokenHash)).not.toBeNull();
    expect(await stores.sessions.find(stranger.session.tokenHash)).not.toBeNull();
    const events = await eventsOf(stores, account.id);
    expect(events.slice(0, 2).toSorted()).toEqual(['other-sessions-revoked', 'session-revoked']);
    expect(await eventsOf(stores, stranger.id)).toEqual(['registered']);
  });

  test('what was tried with a name that nobody has is nobody’s', async () => {
    const stores = create();
    const { id } = await addAccount(stores);
    await stores.audit.record(null, facts('sign-in-failed', later));
    await stores.audit.record(id, facts('sign-in-failed', later));
    const failures = await stores.audit.list(id, { events: ['sign-in-failed'], limit: 9 });
    expect(failures).toMatchObject([{ event: 'sign-in-failed', at: later }]);
    expect(await eventsOf(stores, id)).toEqual(['registered']);
    expect(await stores.audit.list(id, { events: ['registered'], limit: 0 })).toEqual([]);
  });
}
