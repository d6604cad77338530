import type {
  AuditFacts,
  MobileStanding,
  NewSession,
  SeenAccount,
  SessionStore,
} from '../ports.ts';
import type { MemorySession, MemoryUser } from './memory-rows.ts';

export function createMemorySessions({
  rows,
  users,
  seenUser,
  keepSession,
  note,
}: {
  rows: MemorySession[];
  users: MemoryUser[];
  seenUser: (seen: SeenAccount) => MemoryUser | undefined;
  keepSession: (userId: number, session: NewSession) => void;
  note: (userId: number, audit: AuditFacts) => void;
}): SessionStore {
  const hasHash = (hash: Uint8Array) => (row: MemorySession) =>
    Buffer.from(hash).equals(row.tokenHash);
  const stand = (user: MemoryUser, mobile: MobileStanding) => {
    if (mobile !== 'as-before') user.isMobileInDoubt = mobile === 'in-doubt';
  };
  /** Removes rows, and notes it once where there were any. */
  const endWhere = (isEnded: (row: MemorySession) => boolean, audit: AuditFacts) => {
    const [ended] = rows.filter(isEnded);
    const kept = rows.filter((row) => !isEnded(row));
    rows.splice(0, rows.length, ...kept);
    if (ended !== undefined) note(ended.userId, audit);
    return ended !== undefined;
  };
  return {
    async create(seen, session, { audit, mobile }) {
      const user = seenUser(seen);
      if (user === undefined) return false;
      Object.assign(user, { lastUsedAt: session.createdAt, wasUsed: true });
      stand(user, mobile);
      keepSession(user.id, session);
      note(user.id, audit);
      return true;
    },
    async find(tokenHash) {
      const row = rows.find(hasHash(tokenHash));
      const user = users.find(({ id }) => id === row?.userId);
      if (row === undefined || user === undefined) return null;
      const {
        userId: id,
        tokenHash: _hash,
        ipPrefix: _prefix,
        userAgent: _agent,
        ...session
      } = row;
      const { username, mobile, isActive, isStaff, isSuperuser, credentialsVersion } = user;
      const standing = { isActive, isStaff, isSuperuser, credentialsVersion };
      return { ...session, user: { id, username, mobile, ...standing } };
    },
    async touch({ id }, at) {
      const row = rows.find((one) => one.id === id);
      if (row === undefined || row.lastSeenAt >= at) return;
      row.lastSeenAt = at;
      const user = users.find((one) => one.id === row.userId);
      if (user !== undefined) user.lastUsedAt = at;
    },
    async confirm(seenHash, { tokenHash, audit, mobile }) {
      const row = rows.find(hasHash(seenHash));
      if (row === undefined) return false;
      Object.assign(row, { tokenHash, confirmedAt: audit.at, lastSeenAt: audit.at });
      const user = users.find(({ id }) => id === row.userId);
      if (user !== undefined) stand(user, mobile);
      note(row.userId, audit);
      return true;
    },
    list: async (userId) =>
      rows
        .filter((row) => row.userId === userId)
        .toSorted((a, b) => b.lastSeenAt.getTime() - a.lastSeenAt.getTime())
        .map(({ userId: _userId, tokenHash: _hash, confirmedAt: _at, ...own }) => own),
    async end(tokenHash, audit) {
      endWhere(hasHash(tokenHash), audit);
    },
    endOne: async (userId, id, audit) =>
      endWhere((row) => row.userId === userId && row.id === id, audit),
    async endOthers(userId, keptId, audit) {
      endWhere((row) => row.userId === userId && row.id !== keptId, audit);
    },
  };
}
