import { randomBytes, randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import type { AccountStore, NewAccount, NewSession, SessionStore } from '../../ports.ts';

const createdAt = new Date('2026-11-22T08:00:00Z');

function newAccount(change: Partial<NewAccount> = {}): NewAccount {
  const username = `User_${randomBytes(6).toString('hex')}`;
  return {
    username,
    usernameKey: username.toLowerCase(),
    passwordHash: 'a hash',
    mobile: `138${String(randomInt(100_000_000)).padStart(8, '0')}`,
    agreementVersion: '1',
    agreedAt: createdAt,
    ...change,
  };
}

function newSession(change: Partial<NewSession> = {}): NewSession {
  return {
    tokenHash: new Uint8Array(randomBytes(32)),
    remembered: false,
    createdAt,
    expiresAt: new Date('2026-11-22T20:00:00Z'),
    ipPrefix: '203.0.113.0/24',
    userAgent: 'test browser',
    ...change,
  };
}

type Stores = {
  accounts: AccountStore;
  sessions: SessionStore;
  /** Changes an account as an operator does, behind the stores. */
  change(userId: number, change: { isStaff?: boolean; isActive?: boolean }): unknown;
};

/** What every AccountStore and the SessionStore beside it do, wherever they keep things. */
export function accountAndSessionContract(create: () => Stores): void {
  test('creates an account together with its first session', async () => {
    const { accounts, sessions } = create();
    const [account, session] = [newAccount(), newSession()];
    const created = await accounts.create(account, session);
    expect(created).toEqual({ id: expect.any(Number) });
    const found = await sessions.find(session.tokenHash);
    expect(found).toMatchObject({
      remembered: false,
      expiresAt: session.expiresAt,
      user: {
        username: account.username,
        mobile: account.mobile,
        isActive: true,
        isStaff: false,
      },
    });
  });

  test('tells of a session whether its account is staff and active now, not at the login', async () => {
    const { accounts, sessions, change } = create();
    const session = newSession();
    const created = await accounts.create(newAccount(), session);
    if (typeof created === 'string') throw new Error(created);
    await change(created.id, { isStaff: true });
    const promoted = await sessions.find(session.tokenHash);
    expect(promoted).toMatchObject({ user: { isStaff: true, isActive: true } });
    await change(created.id, { isStaff: false, isActive: false });
    const demoted = await sessions.find(session.tokenHash);
    expect(demoted).toMatchObject({ user: { isStaff: false, isActive: false } });
  });

  test('names accounts by their ids, and leaves out whom it does not know', async () => {
    const { accounts } = create();
    const [first, second] = [newAccount(), newAccount()];
    const [one, other] = [
      await accounts.create(first, newSession()),
      await accounts.create(second, newSession()),
    ];
    if (typeof one === 'string' || typeof other === 'string') throw new Error('not created');
    const names = await accounts.usernames([one.id, other.id, one.id, 2_000_000_000]);
    expect([...names].sort()).toEqual(
      [[one.id, first.username] as const, [other.id, second.username] as const].sort(),
    );
    expect(await accounts.usernames([])).toEqual(new Map());
  });

  test('finds an account by its mobile and by the key of its username', async () => {
    const { accounts } = create();
    const account = newAccount();
    await accounts.create(account, newSession());
    const expected = { passwordHash: 'a hash', isActive: true };
    const byMobile = await accounts.find({ kind: 'mobile', value: account.mobile });
    const byName = await accounts.find({ kind: 'username', value: account.usernameKey });
    expect(byMobile).toMatchObject(expected);
    expect(byName).toEqual(byMobile);
    expect(await accounts.exists({ kind: 'mobile', value: account.mobile })).toBe(true);
    expect(await accounts.exists({ kind: 'username', value: account.usernameKey })).toBe(true);
  });

  test('does not take a username for a mobile or the other way round', async () => {
    const { accounts } = create();
    const account = newAccount();
    await accounts.create(account, newSession());
    expect(await accounts.find({ kind: 'username', value: account.mobile })).toBeNull();
    expect(await accounts.exists({ kind: 'mobile', value: account.usernameKey })).toBe(false);
  });

  test('tells which of the two is taken, and then creates neither account nor session', async () => {
    const { accounts, sessions } = create();
    const account = newAccount();
    await accounts.create(account, newSession());
    const sameMobile = newAccount({ mobile: account.mobile });
    const sameName = newAccount({ usernameKey: account.usernameKey });
    const orphan = newSession();
    expect(await accounts.create(sameMobile, orphan)).toBe('duplicate-mobile');
    expect(await accounts.create(sameName, orphan)).toBe('duplicate-username');
    expect(await accounts.exists({ kind: 'username', value: sameMobile.usernameKey })).toBe(false);
    expect(await accounts.exists({ kind: 'mobile', value: sameName.mobile })).toBe(false);
    expect(await sessions.find(orphan.tokenHash)).toBeNull();
  });

  test('of 20 who create one account at once, one succeeds', async () => {
    const { accounts } = create();
    const account = newAccount();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => accounts.create(account, newSession())),
    );
    expect(outcomes.filter((outcome) => typeof outcome !== 'string')).toHaveLength(1);
  });

  test('an account has as many sessions as it signs in; ending one leaves the others', async () => {
    const { accounts, sessions } = create();
    const [account, first, second] = [newAccount(), newSession(), newSession({ remembered: true })];
    const created = await accounts.create(account, first);
    if (typeof created === 'string') throw new Error(created);
    await sessions.create(created.id, second);
    expect(await sessions.find(second.tokenHash)).toMatchObject({ remembered: true });
    await sessions.end(first.tokenHash);
    await sessions.end(first.tokenHash);
    expect(await sessions.find(first.tokenHash)).toBeNull();
    expect(await sessions.find(second.tokenHash)).not.toBeNull();
  });
}
