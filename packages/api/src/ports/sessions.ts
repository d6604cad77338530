import type { AuditFacts } from './audit.ts';
import type { SeenAccount } from './seen-account.ts';

export type NewSession = {
  tokenHash: Uint8Array<ArrayBuffer>;
  remembered: boolean;
  createdAt: Date;
  expiresAt: Date;
  /** /24 or /48 of the client's address. */
  ipPrefix: string | null;
  userAgent: string | null;
};

export type StoredSession = {
  id: string;
  remembered: boolean;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  /** When its owner proved once more who they are; null where it never happened. */
  confirmedAt: Date | null;
  /** The account as it is now, not as it was at the login. */
  user: SeenAccount & {
    username: string;
    mobile: string | null;
    isActive: boolean;
    isStaff: boolean;
    isSuperuser: boolean;
  };
};

/** One of an account's sessions, for its owner. */
export type OwnSession = Omit<StoredSession, 'user' | 'confirmedAt'> &
  Pick<NewSession, 'ipPrefix' | 'userAgent'>;

/**
 * What is known now of an account's number: `proved` by its own code, `in-doubt` because the
 * account lay unused so long that it may have another owner, `as-before`.
 */
export type MobileStanding = 'proved' | 'in-doubt' | 'as-before';

export type SessionStore = {
  /**
   * Signs the account in: the row, and the time of its last login. False, and nothing is
   * kept, where it was disabled, or its password or mobile changed, since it was seen.
   */
  create(
    account: SeenAccount,
    session: NewSession,
    login: { audit: AuditFacts; mobile: MobileStanding },
  ): Promise<boolean>;
  find(tokenHash: Uint8Array): Promise<StoredSession | null>;
  /** Notes that it was used, and with it, to the day, its account. */
  touch(session: { id: string; userId: number }, at: Date): Promise<void>;
  /**
   * Notes that its owner proved who they are, and goes on under another token. False where
   * nothing is kept under the one it had.
   */
  confirm(
    tokenHash: Uint8Array,
    confirmed: {
      tokenHash: Uint8Array<ArrayBuffer>;
      audit: AuditFacts;
      mobile: MobileStanding;
    },
  ): Promise<boolean>;
  /** The last used first, at most 100. */
  list(userId: number): Promise<OwnSession[]>;
  end(tokenHash: Uint8Array, audit: AuditFacts): Promise<void>;
  /** False where the account has no such session. */
  endOne(userId: number, id: string, audit: AuditFacts): Promise<boolean>;
  endOthers(userId: number, keptId: string, audit: AuditFacts): Promise<void>;
};
