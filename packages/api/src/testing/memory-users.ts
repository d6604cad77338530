import type { UserSearch, UserState } from '@menjin/contract';
import type {
  AuditFacts,
  FoundUser,
  ReadUser,
  StaffActionFacts,
  UserDirectory,
  WrittenByStaff,
} from '../ports.ts';
import { isUsablePassword } from '../unusable-password.ts';
import type { MemorySession, MemoryUser } from './memory-rows.ts';

/** The same users and sessions that the other stores of a test have. */
export function createMemoryUsers({
  users,
  add,
  dropSessions,
  note,
  writeDown,
}: {
  users: MemoryUser[];
  add: (user: Omit<MemoryUser, 'id'>) => number;
  dropSessions: (userId: number) => MemorySession[];
  note: (userId: number, audit: AuditFacts) => void;
  writeDown: (action: StaffActionFacts) => void;
}): UserDirectory {
  const byId = (id: number) => users.find((user) => user.id === id);
  const endAndWrite = (id: number, { action, audit }: WrittenByStaff) => {
    const ended = dropSessions(id);
    writeDown(action);
    note(id, audit);
    return ended.map(({ remembered, expiresAt, lastSeenAt }) => ({
      remembered,
      expiresAt,
      lastSeenAt,
    }));
  };
  return {
    list: async ({ search, state, beforeId, limit }) =>
      users
        .filter((user) => beforeId === undefined || user.id < beforeId)
        .filter((user) => search === undefined || isFound(user, search))
        .filter((user) => state === undefined || isIn(user, state))
        .toSorted((a, b) => b.id - a.id)
        .slice(0, limit)
        .map(toFound),
    async find(id) {
      const user = byId(id);
      return user === undefined ? null : toRead(user);
    },
    async setActive({ id, isActive, sparesStaff }, written) {
      const user = byId(id);
      if (user === undefined || user.isActive === isActive) return null;
      if (sparesStaff && (user.isStaff || user.isSuperuser)) return null;
      Object.assign(user, { isActive, credentialsVersion: user.credentialsVersion + 1 });
      return endAndWrite(id, written);
    },
    async endSessions({ id, sparesStaff }, written) {
      const user = byId(id);
      if (user === undefined || (sparesStaff && (user.isStaff || user.isSuperuser))) return null;
      return endAndWrite(id, written);
    },
    async createStaff(account, action) {
      const { mobile, usernameKey } = account;
      if (users.some((user) => user.usernameKey === usernameKey)) return 'duplicate-username';
      if (mobile !== null && users.some((user) => user.mobile === mobile))
        return 'duplicate-mobile';
      const id = add({ ...NEW_STAFF, ...account, lastUsedAt: account.createdAt });
      writeDown({ ...action, userId: id });
      return { id };
    },
    async promote(id, written) {
      const user = byId(id);
      if (user === undefined || !user.isActive) return false;
      const credentialsVersion = user.credentialsVersion + 1;
      Object.assign(user, { isStaff: true, isSuperuser: true, credentialsVersion });
      endAndWrite(id, written);
      return true;
    },
    async demote({ id, sparesLast }, written) {
      const user = byId(id);
      const administrators = users.filter((one) => one.isActive && one.isStaff && one.isSuperuser);
      if (sparesLast && administrators.length === 1 && administrators[0] === user) return 'is-last';
      if (user === undefined || !(user.isStaff || user.isSuperuser)) return 'is-none';
      const credentialsVersion = user.credentialsVersion + 1;
      Object.assign(user, { isStaff: false, isSuperuser: false, credentialsVersion });
      endAndWrite(id, written);
      return 'demoted';
    },
  };
}

const NEW_STAFF = {
  agreementVersion: null,
  agreedAt: null,
  isActive: true,
  isStaff: true,
  isSuperuser: true,
  wasUsed: false,
  email: null,
  isEmailVerified: false,
  credentialsVersion: 0,
  isMobileInDoubt: false,
  passwordChangedAt: null,
};

function isFound(user: MemoryUser, search: UserSearch): boolean {
  if (search.kind === 'id') return user.id === search.id;
  if (user.usernameKey.startsWith(search.usernameKey)) return true;
  return search.mobile !== null && (user.mobile?.startsWith(search.mobile) ?? false);
}

function isIn(user: MemoryUser, state: UserState): boolean {
  return state === 'staff' ? user.isStaff : user.isActive === (state === 'active');
}

function toFound(user: MemoryUser): FoundUser {
  const { id, username, mobile, createdAt, isActive, isStaff, isSuperuser } = user;
  const lastUsedAt = user.wasUsed ? user.lastUsedAt : null;
  return { id, username, mobile, createdAt, lastUsedAt, isActive, isStaff, isSuperuser };
}

function toRead(user: MemoryUser): ReadUser {
  const { email, isEmailVerified, passwordChangedAt, agreementVersion } = user;
  return {
    ...toFound(user),
    email,
    isEmailVerified,
    hasPassword: isUsablePassword(user.passwordHash),
    passwordChangedAt,
    agreementVersion,
  };
}
