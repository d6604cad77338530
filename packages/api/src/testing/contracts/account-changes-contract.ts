import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { MobileStanding } from '../../ports.ts';
import {
  addAccount,
  createdAt,
  eventsOf,
  facts,
  newAccount,
  newMobile,
  newSession,
  type StoresUnderTest,
} from './stores-under-test.ts';

const registered = { audit: facts('registered') };
const later = new Date('2026-11-22T09:00:00Z');
const asking = (askingSessionId: string | null) => ({
  askingSessionId,
  mobile: 'as-before' as const,
});

async function sessionOf(
  { sessions }: StoresUnderTest,
  account: Awaited<ReturnType<typeof addAccount>>,
) {
  const session = await sessions.find(account.session.tokenHash);
  if (session === null) throw new Error('There is no session.');
  return session;
}

/** What every AccountStore does when an account changes, wherever it keeps them. */
export function accountChangesContract(create: () => StoresUnderTest): void {
  test('a password is stored in another form only while it is the same one', async () => {
    const { accounts } = create();
    const { id } = await addAccount({ accounts });
    await accounts.upgradePasswordHash(id, 'another hash', 'a newer hash');
    expect(await accounts.get(id)).toMatchObject({ passwordHash: 'a hash' });
    await accounts.upgradePasswordHash(id, 'a hash', 'a newer hash');
    expect(await accounts.get(id)).toMatchObject({
      passwordHash: 'a newer hash',
      credentialsVersion: 0,
    });
  });

  test('a new password ends all sessions but the one that comes with it', async () => {
    const stores = create();
    const account = await addAccount(stores);
    const kept = newSession();
    const audit = facts('password-changed', later);
    const change = { ...asking(null), passwordHash: 'a new hash', session: kept, audit };
    expect(await stores.accounts.changePassword(account, change)).toBe(true);
    expect(await stores.accounts.get(account.id)).toMatchObject({
      passwordHash: 'a new hash',
      passwordChangedAt: later,
      credentialsVersion: 1,
    });
    expect(await stores.sessions.find(account.session.tokenHash)).toBeNull();
    expect(await stores.sessions.find(kept.tokenHash)).not.toBeNull();
    expect(await eventsOf(stores, account.id)).toEqual(['password-changed', 'registered']);
  });

  test('of changes that saw the same account one is made', async () => {
    const stores = create();
    const account = await addAccount(stores);
    const audit = facts('password-reset', later);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        stores.accounts.changePassword(account, {
          ...asking(null),
          passwordHash: `hash ${n}`,
          session: null,
          audit,
        }),
      ),
    );
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await stores.accounts.get(account.id)).toMatchObject({ credentialsVersion: 1 });
  });

  test('a session that ended a moment ago changes nothing', async () => {
    const stores = create();
    const account = await addAccount(stores);
    const { id } = await sessionOf(stores, account);
    await stores.sessions.end(account.session.tokenHash, facts('session-revoked'));
    const change = { session: newSession(), audit: facts('password-changed', later) };
    const password = { ...asking(id), ...change, passwordHash: 'x' };
    expect(await stores.accounts.changePassword(account, password)).toBe(false);
    const mobile = { askingSessionId: id, ...change, mobile: newMobile() };
    expect(await stores.accounts.changeMobile(account, mobile)).toBe('outdated');
    expect(await stores.accounts.get(account.id)).toMatchObject({
      passwordHash: 'a hash',
      mobile: account.mobile,
      credentialsVersion: 0,
    });
    expect(await stores.sessions.find(change.session.tokenHash)).toBeNull();
  });

  test('a number in doubt stays so until it is proved or changed', async () => {
    const stores = create();
    const account = await addAccount(stores);
    const login = async (mobile: MobileStanding) => {
      const session = newSession();
      await stores.sessions.create(account, session, { audit: facts('signed-in'), mobile });
      return session;
    };
    const isInDoubt = async () => (await stores.accounts.get(account.id))?.isMobileInDoubt;
    await login('in-doubt');
    const { tokenHash } = await login('as-before');
    expect(await isInDoubt()).toBe(true);
    const confirmed = { tokenHash: newSession().tokenHash, audit: facts('confirmed') };
    await stores.sessions.confirm(tokenHash, { ...confirmed, mobile: 'proved' });
    expect(await isInDoubt()).toBe(false);
    await login('in-doubt');
    await login('proved');
    expect(await isInDoubt()).toBe(false);
    await login('in-doubt');
    const change = { askingSessionId: null, session: null, audit: facts('mobile-changed') };
    await stores.accounts.changeMobile(account, { ...change, mobile: newMobile() });
    expect(await isInDoubt()).toBe(false);
  });

  test('another number frees the old one, and ends sessions as a new password does', async () => {
    const stores = create();
    const [account, other] = [await addAccount(stores), await addAccount(stores)];
    const { id: askingSessionId } = await sessionOf(stores, account);
    const session = newSession();
    const change = { askingSessionId, session, audit: facts('mobile-changed', later) };
    const taken = await stores.accounts.changeMobile(account, { ...change, mobile: other.mobile });
    expect(taken).toBe('duplicate-mobile');
    expect(await stores.sessions.find(account.session.tokenHash)).not.toBeNull();
    const mobile = newMobile();
    expect(await stores.accounts.changeMobile(account, { ...change, mobile })).toBe('changed');
    expect(await stores.accounts.changeMobile(account, { ...change, mobile })).toBe('outdated');
    expect(await stores.accounts.get(account.id)).toMatchObject({ mobile, credentialsVersion: 1 });
    expect(await stores.accounts.exists({ kind: 'mobile', value: account.mobile })).toBe(false);
    expect(await stores.sessions.find(account.session.tokenHash)).toBeNull();
    expect(await stores.sessions.find(change.session.tokenHash)).not.toBeNull();
  });

  test('an address counts once it is verified, and not when it is another one by then', async () => {
    const stores = create();
    const { accounts } = stores;
    const account = await addAccount(stores);
    const { id } = account;
    await accounts.setEmail(account, 'one@example.com', facts('email-set'));
    const withOne = { ...account, email: 'one@example.com' };
    expect(await accounts.setEmail(account, 'two@example.com', facts('email-set'))).toBe(false);
    expect(await accounts.setEmail(withOne, 'two@example.com', facts('email-set'))).toBe(true);
    const verified = facts('email-verified', later);
    expect(await accounts.verifyEmail(account, 'one@example.com', verified)).toBe(false);
    expect(await accounts.get(id)).toMatchObject({ isEmailVerified: false });
    // Once more it is no news.
    expect(await accounts.verifyEmail(account, 'two@example.com', verified)).toBe(true);
    expect(await accounts.verifyEmail(account, 'two@example.com', verified)).toBe(true);
    expect(await accounts.get(id)).toMatchObject({
      email: 'two@example.com',
      isEmailVerified: true,
    });
    const lines = await stores.audit.list(id, { events: ['email-verified'], limit: 9 });
    expect(lines).toHaveLength(1);
    // Whoever saw it before it was verified does not know what they take away.
    const withTwo = { ...account, email: 'two@example.com' };
    expect(await accounts.setEmail(withTwo, 'one@example.com', facts('email-set'))).toBe(false);
    const seen = { ...withTwo, isEmailVerified: true };
    expect(await accounts.setEmail(seen, 'one@example.com', facts('email-set'))).toBe(true);
    expect(await accounts.get(id)).toMatchObject({ isEmailVerified: false });
  });

  test('neither address nor account is taken from whoever changed it since it was seen', async () => {
    const stores = create();
    const account = await addAccount(stores);
    const audit = facts('password-reset', later);
    const change = { ...asking(null), passwordHash: 'x', session: null, audit };
    await stores.accounts.changePassword(account, change);
    const set = stores.accounts.setEmail(account, 'one@example.com', facts('email-set'));
    expect(await set).toBe(false);
    expect(await stores.accounts.delete(account, facts('account-deleted'))).toBe(false);
    expect(await stores.accounts.get(account.id)).toMatchObject({ email: null });
    expect(await eventsOf(stores, account.id)).toEqual(['password-reset', 'registered']);
  });

  test('a link that was sent before a change verifies no address after it', async () => {
    const stores = create();
    const account = await addAccount(stores);
    const email = { id: randomUUID(), userId: account.id, to: 'a@example.com', createdAt };
    await stores.emails.enqueue({
      ...email,
      kind: 'verify-address',
      expiresAt: new Date('2026-11-23T08:00:00Z'),
    });
    const audit = facts('password-reset', later);
    const change = { ...asking(null), passwordHash: 'x', session: null, audit };
    await stores.accounts.changePassword(account, change);
    expect(await stores.emails.find(email.id)).toMatchObject({ expiresAt: later });
  });

  test('what is deleted is gone with its sessions, and its number and name are free', async () => {
    const stores = create();
    const account = await addAccount(stores);
    expect(await stores.accounts.delete(account, facts('account-deleted'))).toBe(true);
    expect(await stores.accounts.get(account.id)).toBeNull();
    expect(await stores.sessions.find(account.session.tokenHash)).toBeNull();
    expect(await eventsOf(stores, account.id)).toEqual([]);
    const { mobile, username, usernameKey } = account;
    const again = newAccount({ mobile, username, usernameKey });
    expect(await stores.accounts.create(again, newSession(), registered)).toEqual({
      id: expect.any(Number),
      isReleased: false,
    });
  });
}
