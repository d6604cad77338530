import type {
  AccountStore,
  AuditFacts,
  AuditLog,
  CredentialsChange,
  EmailOutbox,
  NewSession,
  QueuedEmail,
  SeenAccount,
  SessionStore,
  StaffLog,
  StoredAccount,
  StoredStaffAction,
  UserDirectory,
} from '../ports.ts';
import type { MemorySession, MemoryUser } from './memory-rows.ts';
import { createMemorySessions } from './memory-sessions.ts';
import { createMemoryStaffLog } from './memory-staff-log.ts';
import { createMemoryUsers } from './memory-users.ts';

export type MemoryAccounts = {
  accounts: AccountStore;
  sessions: SessionStore;
  audit: AuditLog;
  /** What is stored, for tests to look at and to change. */
  users: MemoryUser[];
  sessionRows: MemorySession[];
  auditRows: (AuditFacts & { userId: number | null })[];
  emails: EmailOutbox;
  emailRows: QueuedEmail[];
  /** The accounts, as staff sees and changes them. */
  directory: UserDirectory;
  staffLog: StaffLog;
  staffRows: StoredStaffAction[];
  change(userId: number, change: Partial<MemoryUser>): void;
};

/** Accounts, sessions and what happened to them in memory; they share the users, as the tables do. */
export function createMemoryAccounts(): MemoryAccounts {
  const users: MemoryUser[] = [];
  const sessionRows: MemorySession[] = [];
  const auditRows: MemoryAccounts['auditRows'] = [];
  const emailRows: QueuedEmail[] = [];
  const staffRows: StoredStaffAction[] = [];
  let lastId = 0;

  const findUser = ({ kind, value }: { kind: string; value: string }) =>
    users.find((user) => (kind === 'mobile' ? user.mobile : user.usernameKey) === value);
  const seenUser = ({ id, credentialsVersion }: SeenAccount) =>
    users.find(
      (user) => user.id === id && user.credentialsVersion === credentialsVersion && user.isActive,
    );
  const dropSessions = (userId: number) => {
    const kept = sessionRows.filter((row) => row.userId !== userId);
    const all = sessionRows.splice(0, sessionRows.length, ...kept);
    return all.filter((row) => row.userId === userId);
  };
  const keepSession = (userId: number, session: NewSession) => {
    const id = crypto.randomUUID();
    sessionRows.push({ ...session, id, userId, lastSeenAt: session.createdAt, confirmedAt: null });
  };
  const addUser = (user: Omit<MemoryUser, 'id'>) => {
    lastId += 1;
    users.push({ ...user, id: lastId });
    return lastId;
  };
  const note = (userId: number | null, audit: AuditFacts) => {
    auditRows.push({ ...audit, userId });
  };

  function changeCredentials(
    seen: SeenAccount,
    { askingSessionId, session, audit }: CredentialsChange,
    changed: Partial<MemoryUser>,
  ): boolean {
    const user = seenUser(seen);
    if (user === undefined) return false;
    const isAsking = (row: MemorySession) => row.id === askingSessionId;
    if (askingSessionId !== null && !sessionRows.some(isAsking)) return false;
    const credentialsVersion = user.credentialsVersion + 1;
    Object.assign(user, changed, { credentialsVersion, lastUsedAt: audit.at });
    dropSessions(user.id);
    for (const email of emailRows) {
      if (email.userId === user.id && email.kind === 'verify-address') email.expiresAt = audit.at;
    }
    if (session !== null) keepSession(user.id, session);
    note(user.id, audit);
    return true;
  }

  const accounts: AccountStore = {
    find: async (identifier) => copyOf(findUser(identifier)),
    get: async (id) => copyOf(users.find((user) => user.id === id)),
    exists: async (identifier) => findUser(identifier) !== undefined,
    usernames: async (userIds) =>
      new Map(
        users.filter(({ id }) => userIds.includes(id)).map(({ id, username }) => [id, username]),
      ),
    async create(account, session, { audit, releasing }) {
      const holder = findUser({ kind: 'mobile', value: account.mobile });
      if (findUser({ kind: 'username', value: account.usernameKey })) return 'duplicate-username';
      const isReleased =
        holder !== undefined &&
        releasing !== undefined &&
        seenUser(releasing) === holder &&
        holder.lastUsedAt <= releasing.unusedSince;
      if (holder !== undefined && !isReleased) return 'duplicate-mobile';
      if (holder !== undefined) {
        Object.assign(holder, { mobile: null, credentialsVersion: holder.credentialsVersion + 1 });
        const { at } = audit;
        note(holder.id, { event: 'mobile-released', at, ipPrefix: null, userAgent: null });
      }
      const at = session.createdAt;
      const id = addUser({ ...NOT_CHANGED_YET, ...account, createdAt: at, lastUsedAt: at });
      keepSession(id, session);
      note(id, audit);
      return { id, isReleased };
    },
    async upgradePasswordHash(id, seenHash, hash) {
      const user = users.find((one) => one.id === id && one.passwordHash === seenHash);
      if (user !== undefined) user.passwordHash = hash;
    },
    changePassword: async (seen, { passwordHash, mobile, ...rest }) =>
      changeCredentials(seen, rest, {
        passwordHash,
        passwordChangedAt: rest.audit.at,
        ...(mobile === 'as-before' ? {} : { isMobileInDoubt: mobile === 'in-doubt' }),
      }),
    async changeMobile(seen, { mobile, ...rest }) {
      if (seenUser(seen) === undefined) return 'outdated';
      if (findUser({ kind: 'mobile', value: mobile })) return 'duplicate-mobile';
      const changed = { mobile, isMobileInDoubt: false };
      return changeCredentials(seen, rest, changed) ? 'changed' : 'outdated';
    },
    async setEmail(seen, email, audit) {
      const user = seenUser(seen);
      if (user === undefined) return false;
      if (user.email !== seen.email || user.isEmailVerified !== seen.isEmailVerified) return false;
      Object.assign(user, { email, isEmailVerified: false });
      note(user.id, audit);
      return true;
    },
    async verifyEmail(seen, email, audit) {
      const user = seenUser(seen);
      if (user === undefined || user.email !== email) return false;
      if (!user.isEmailVerified) note(user.id, audit);
      user.isEmailVerified = true;
      return true;
    },
    async delete(seen, audit) {
      const user = seenUser(seen);
      if (user === undefined) return false;
      users.splice(users.indexOf(user), 1);
      dropSessions(user.id);
      for (const row of auditRows) if (row.userId === user.id) row.userId = null;
      note(null, audit);
      return true;
    },
  };

  const audit: AuditLog = {
    record: async (userId, facts) => note(userId, facts),
    list: async (userId, { events, limit }) =>
      auditRows
        .filter((row) => row.userId === userId)
        .filter(({ event }) => events.includes(event))
        .map(({ userId: _userId, ...facts }, index) => ({ ...facts, id: String(index) }))
        .toReversed()
        .slice(0, limit),
  };

  function change(userId: number, changed: Partial<MemoryUser>) {
    const user = users.find(({ id }) => id === userId);
    if (user === undefined) throw new Error(`There is no user ${userId}.`);
    Object.assign(user, changed);
  }

  const sessions = createMemorySessions({ rows: sessionRows, users, seenUser, keepSession, note });
  const directory = createMemoryUsers({
    users,
    add: addUser,
    dropSessions,
    note,
    writeDown: (action) => void staffRows.push({ ...action, id: crypto.randomUUID() }),
  });
  const emails: EmailOutbox = {
    enqueue: async (email) => void emailRows.push({ ...email }),
    async find(id) {
      const email = emailRows.find((row) => row.id === id);
      if (email === undefined) return null;
      const user = users.find((one) => one.id === email.userId);
      const { credentialsVersion = 0 } = user ?? {};
      const account = user === undefined ? null : { id: user.id, credentialsVersion };
      return { ...email, account };
    },
  };
  return {
    accounts,
    sessions,
    audit,
    emails,
    users,
    sessionRows,
    auditRows,
    emailRows,
    directory,
    staffLog: createMemoryStaffLog(staffRows, note),
    staffRows,
    change,
  };
}

const NOT_CHANGED_YET = {
  isActive: true,
  isStaff: false,
  isSuperuser: false,
  wasUsed: true,
  email: null,
  isEmailVerified: false,
  credentialsVersion: 0,
  isMobileInDoubt: false,
  passwordChangedAt: null,
};

/** What was read stays as it was read, whatever becomes of the row. */
function copyOf(user: MemoryUser | undefined): StoredAccount | null {
  if (user === undefined) return null;
  const { usernameKey: _key, agreementVersion: _version, agreedAt: _at, ...stored } = user;
  const { isStaff: _isStaff, isSuperuser: _isSuperuser, wasUsed: _wasUsed, ...account } = stored;
  return account;
}
