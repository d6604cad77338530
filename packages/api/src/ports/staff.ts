import type { RowPlace, StaffActionName, UserSearch, UserState } from '@menjin/contract';
import type { AuditFacts } from './audit.ts';
import type { OwnSession } from './sessions.ts';

/** What staff did, as it is kept: without a whole number. */
export type StaffActionFacts = {
  action: StaffActionName;
  at: Date;
  /** The member of staff; null: the command line. */
  staffId: number | null;
  /** The account it was done to. */
  userId: number | null;
  /** How the numbers begin that it was done to; a whole one masked. */
  numbers: string | null;
  messageId: string | null;
  reason: string | null;
  /** /24 or /48 of the address of whoever did it. */
  ipPrefix: string | null;
};

export type StoredStaffAction = StaffActionFacts & { id: string };

export type WantedStaffActions = {
  staffId?: number | undefined;
  userId?: number | undefined;
  action?: StaffActionName | undefined;
  /** Only what is older than this. */
  before?: RowPlace | undefined;
  limit: number;
};

/** What is written down together with what staff changes. */
export type WrittenByStaff = {
  action: StaffActionFacts;
  /** What the owner of the account reads of it. */
  audit: AuditFacts;
};

/**
 * What staff did. Whatever an action changes writes its line itself, together with the change;
 * here it is written alone, before what was hidden is shown.
 */
export type StaffLog = {
  /** With what the owner of an account reads of it, where there is one. */
  record(action: StaffActionFacts, owner?: { userId: number; audit: AuditFacts }): Promise<void>;
  /** The newest first. */
  list(wanted: WantedStaffActions): Promise<StoredStaffAction[]>;
};

/** An account as staff finds it. */
export type FoundUser = {
  id: number;
  username: string;
  mobile: string | null;
  createdAt: Date;
  /** Null where it was never used. */
  lastUsedAt: Date | null;
  isActive: boolean;
  isStaff: boolean;
  isSuperuser: boolean;
};

/** ... and as staff reads it. */
export type ReadUser = FoundUser & {
  email: string | null;
  isEmailVerified: boolean;
  hasPassword: boolean;
  passwordChangedAt: Date | null;
  agreementVersion: string | null;
};

export type WantedUsers = {
  search?: UserSearch | undefined;
  state?: UserState | undefined;
  /** Only those that were made before this one. */
  beforeId?: number | undefined;
  limit: number;
};

/** An account that staff changes. */
export type UserToChange = {
  id: number;
  /** Whether it is left alone where it is one of staff by now. */
  sparesStaff: boolean;
};

/** A session that is over, as it was. */
export type EndedSession = Pick<OwnSession, 'remembered' | 'expiresAt' | 'lastSeenAt'>;

/** An account that is made to administer. */
export type NewStaff = {
  username: string;
  usernameKey: string;
  passwordHash: string;
  mobile: string | null;
  createdAt: Date;
};

/** The accounts, for staff. What is left of a deleted one is not among them. */
export type UserDirectory = {
  /** The newest first. */
  list(wanted: WantedUsers): Promise<FoundUser[]>;
  find(id: number): Promise<ReadUser | null>;
  /**
   * Disables or enables. Every session is over in the same step, and a login that began before
   * gets none. Null, and nothing is changed, where it is so already, or is left alone.
   */
  setActive(
    user: UserToChange & { isActive: boolean },
    written: WrittenByStaff,
  ): Promise<EndedSession[] | null>;
  /** Null, and nothing is written down, where there is no such account, or it is left alone. */
  endSessions(user: UserToChange, written: WrittenByStaff): Promise<EndedSession[] | null>;
  /** An account that is staff and superuser from the start. */
  createStaff(
    account: NewStaff,
    action: Omit<StaffActionFacts, 'userId'>,
  ): Promise<{ id: number } | 'duplicate-username' | 'duplicate-mobile'>;
  /**
   * Makes an account staff and superuser, and ends its sessions as `setActive` does: whoever
   * holds a stolen one is not made staff with it. False where there is none that could be used.
   */
  promote(id: number, written: WrittenByStaff): Promise<boolean>;
  /** The opposite, for disabled accounts too. `is-last`: nobody else could administer. */
  demote(
    user: { id: number; sparesLast: boolean },
    written: WrittenByStaff,
  ): Promise<'demoted' | 'is-none' | 'is-last'>;
};
