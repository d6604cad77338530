import type { AccountIdentifier } from '@menjin/contract';
import type { AuditFacts } from './audit.ts';
import type { SeenAccount } from './seen-account.ts';
import type { MobileStanding, NewSession } from './sessions.ts';

export type StoredAccount = SeenAccount & {
  username: string;
  mobile: string | null;
  passwordHash: string;
  isActive: boolean;
  email: string | null;
  isEmailVerified: boolean;
  passwordChangedAt: Date | null;
  createdAt: Date;
  /** The account was used again after long, and nobody has proved since to have the number. */
  isMobileInDoubt: boolean;
  /** The last login or, to the day, the last use of a session; at first when it was made. */
  lastUsedAt: Date;
};

export type NewAccount = {
  username: string;
  usernameKey: string;
  passwordHash: string;
  mobile: string;
  agreementVersion: string;
  agreedAt: Date;
};

/**
 * A change after which nobody stays signed in but, where there is one, the new session, and
 * no link verifies an address any more that was sent before.
 */
export type CredentialsChange = {
  /** The session that asks: where it is over by then, nothing is changed. */
  askingSessionId: string | null;
  session: NewSession | null;
  audit: AuditFacts;
};

/** An account that has not been used since, and whose number goes to another one. */
export type ReleasingAccount = SeenAccount & { unusedSince: Date };

export type CreatedAccount = {
  id: number;
  /** Whether another account lost its number by it. */
  isReleased: boolean;
};

export type AccountStore = {
  find(identifier: AccountIdentifier): Promise<StoredAccount | null>;
  get(id: number): Promise<StoredAccount | null>;
  /** `value` is a username's key or a normalised mobile number. */
  exists(identifier: AccountIdentifier): Promise<boolean>;
  /** The names of accounts by their ids; whoever is gone is missing. */
  usernames(userIds: readonly number[]): Promise<Map<number, string>>;
  /**
   * Account and first session together, or neither. An account that is named as releasing
   * the number loses it in the same step, unless it changed or was used since it was seen.
   */
  create(
    account: NewAccount,
    session: NewSession,
    options: { audit: AuditFacts; releasing?: ReleasingAccount | undefined },
  ): Promise<CreatedAccount | 'duplicate-username' | 'duplicate-mobile'>;
  /** Stores the same password in another form, unless it was changed meanwhile. */
  upgradePasswordHash(id: number, seenHash: string, hash: string): Promise<void>;
  /** False, and nothing is changed, where the account has changed since it was seen. */
  changePassword(
    seen: SeenAccount,
    change: CredentialsChange & { passwordHash: string; mobile: MobileStanding },
  ): Promise<boolean>;
  changeMobile(
    seen: SeenAccount,
    change: CredentialsChange & { mobile: string },
  ): Promise<'changed' | 'outdated' | 'duplicate-mobile'>;
  /** False, and nothing is changed, where the account or its address has changed since it was seen. */
  setEmail(
    seen: SeenAccount & Pick<StoredAccount, 'email' | 'isEmailVerified'>,
    email: string,
    audit: AuditFacts,
  ): Promise<boolean>;
  /** False where the account or its address changed since; once more it changes nothing. */
  verifyEmail(seen: SeenAccount, email: string, audit: AuditFacts): Promise<boolean>;
  /**
   * The account and all its sessions; what is left of it names nobody, but the log of its
   * messages, which ends by itself. False where it has changed since it was seen.
   */
  delete(seen: SeenAccount, audit: AuditFacts): Promise<boolean>;
};
