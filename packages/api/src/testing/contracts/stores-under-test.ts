import { randomBytes, randomInt } from 'node:crypto';
import type { AccountEvent } from '@menjin/contract';
import type {
  AccountStore,
  AuditFacts,
  AuditLog,
  EmailOutbox,
  NewAccount,
  NewSession,
  SessionStore,
  StaffLog,
  UserDirectory,
} from '../../ports.ts';

/** Stores that share what they keep. */
export type StoresUnderTest = {
  accounts: AccountStore;
  sessions: SessionStore;
  audit: AuditLog;
  emails: EmailOutbox;
  directory: UserDirectory;
  staffLog: StaffLog;
  /** Changes an account as an operator does, behind the stores. */
  change(
    userId: number,
    change: { isStaff?: boolean; isSuperuser?: boolean; isActive?: boolean },
  ): unknown;
};

export const createdAt = new Date('2026-11-22T08:00:00Z');

export const newMobile = () => `138${String(randomInt(100_000_000)).padStart(8, '0')}`;

export function newAccount(change: Partial<NewAccount> = {}): NewAccount {
  const username = `User_${randomBytes(6).toString('hex')}`;
  return {
    username,
    usernameKey: username.toLowerCase(),
    passwordHash: 'a hash',
    mobile: newMobile(),
    agreementVersion: '1',
    agreedAt: createdAt,
    ...change,
  };
}

export function newSession(change: Partial<NewSession> = {}): NewSession {
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

export const facts = (event: AuditFacts['event'], at = createdAt): AuditFacts => ({
  event,
  at,
  ipPrefix: '203.0.113.0/24',
  userAgent: 'test browser',
});

/** An account that is there, with its first session. */
export async function addAccount({ accounts }: Pick<StoresUnderTest, 'accounts'>) {
  const [account, session] = [newAccount(), newSession()];
  const created = await accounts.create(account, session, { audit: facts('registered') });
  if (typeof created === 'string') throw new Error(created);
  const seen = { id: created.id, credentialsVersion: 0, email: null, isEmailVerified: false };
  return { ...account, ...seen, session };
}

const ALL_BUT_FAILURES: AccountEvent[] = [
  'registered',
  'signed-in',
  'signed-out',
  'confirmed',
  'session-revoked',
  'other-sessions-revoked',
  'password-changed',
  'password-reset',
  'mobile-changed',
  'mobile-released',
  'email-set',
  'email-verified',
  'disabled-by-staff',
  'enabled-by-staff',
  'signed-out-by-staff',
  'mobile-seen-by-staff',
  'staff-granted',
  'staff-revoked',
];

/** The names of what happened to an account, the newest first; failed sign-ins left out. */
export async function eventsOf({ audit }: Pick<StoresUnderTest, 'audit'>, userId: number) {
  const events = await audit.list(userId, { events: ALL_BUT_FAILURES, limit: 9 });
  return events.map(({ event }) => event);
}
