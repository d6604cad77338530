import type { AccountStore, NewAccount, NewSession, SessionStore } from '../ports.ts';

type MemoryUser = NewAccount & { id: number; isActive: boolean; isStaff: boolean };

export type MemoryAccounts = {
  accounts: AccountStore;
  sessions: SessionStore;
  /** What is stored, for tests to look at and to change. */
  users: MemoryUser[];
  sessionRows: (NewSession & { userId: number })[];
  change(userId: number, change: Partial<MemoryUser>): void;
};

/** Accounts and sessions in memory; they share the users, as the tables do. */
export function createMemoryAccounts(): MemoryAccounts {
  const users: MemoryUser[] = [];
  const sessionRows: MemoryAccounts['sessionRows'] = [];
  const sameHash = (hash: Uint8Array) => (row: NewSession) =>
    Buffer.from(hash).equals(row.tokenHash);
  const findUser: (identifier: { kind: string; value: string }) => MemoryUser | undefined = ({
    kind,
    value,
  }) => users.find((user) => (kind === 'mobile' ? user.mobile : user.usernameKey) === value);

  const accounts: AccountStore = {
    async find(identifier) {
      const user = findUser(identifier);
      if (user === undefined) return null;
      return { id: user.id, passwordHash: user.passwordHash, isActive: user.isActive };
    },
    exists: async (identifier) => findUser(identifier) !== undefined,
    usernames: async (userIds) =>
      new Map(
        users.filter(({ id }) => userIds.includes(id)).map(({ id, username }) => [id, username]),
      ),
    async create(account, session) {
      if (findUser({ kind: 'mobile', value: account.mobile })) return 'duplicate-mobile';
      if (findUser({ kind: 'username', value: account.usernameKey })) return 'duplicate-username';
      const id = users.length + 1;
      users.push({ ...account, id, isActive: true, isStaff: false });
      sessionRows.push({ ...session, userId: id });
      return { id };
    },
  };

  const sessions: SessionStore = {
    async create(userId, session) {
      sessionRows.push({ ...session, userId });
    },
    async find(tokenHash) {
      const row = sessionRows.find(sameHash(tokenHash));
      const user = users.find(({ id }) => id === row?.userId);
      if (row === undefined || user === undefined) return null;
      const { id, username, mobile, isActive, isStaff } = user;
      return {
        remembered: row.remembered,
        expiresAt: row.expiresAt,
        user: { id, username, mobile, isActive, isStaff },
      };
    },
    async end(tokenHash) {
      const index = sessionRows.findIndex(sameHash(tokenHash));
      if (index !== -1) sessionRows.splice(index, 1);
    },
  };
  function change(userId: number, changed: Partial<MemoryUser>) {
    const user = users.find(({ id }) => id === userId);
    if (user === undefined) throw new Error(`There is no user ${userId}.`);
    Object.assign(user, changed);
  }
  return { accounts, sessions, users, sessionRows, change };
}
