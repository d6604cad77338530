import type { AccountIdentifier } from '@menjin/contract';
import type { AuditFacts } from './audit.ts';
import type { SeenAccount } from './seen-account.ts';
import type { NewSession } from './sessions.ts';

export type StoredAccount = SeenAccount & {
  username: string;
  mobile: string | null;
  passwordHash: string;
  isActive: boolean;
  email: string | null;
  isEmailVerified: boolean;
  passwordChangedAt: Date | null;
  createdAt: Date;
  /** The last login, or, before the first, when it was made. */
  lastLoginAt: Date;
};

export type NewAccount = {
  username: string;
  usernameKey: string;
  passwordHash: string;
  mobile: string;
  agreementVersion: string;
  agreedAt: Date;
};

/** A change after which nobody stays signed in but, where there is one, the new session. */
export type CredentialsChange = { at: Date; session: NewSession | null; audit: AuditFacts };

export type AccountStore = {
  find(identifier: AccountIdentifier): Promise<StoredAccount | null>;
  get(id: number): Promise<StoredAccount | null>;
  /** `value` is a username's key or a normalised mobile number. */
  exists(identifier: AccountIdentifier): Promise<boolean>;
  /** The names of accounts by their ids; whoever is gone is missing. */
  usernames(userIds: readonly number[]): Promise<Map<number, string>>;
  /**
   * Account and first session together, or neither. An account that is named as releasing
   * the number loses it in the same step.
   */
  create(
    account: NewAccount,
    session: NewSession,
    options: { audit: AuditFacts; releasing?: SeenAccount | undefined },
  ): Promise<{ id: number } | 'duplicate-username' | 'duplicate-mobile'>;
  /** Stores the same password in another form, unless it was changed meanwhile. */
  upgradePasswordHash(id: number, seenHash: string, hash: string): Promise<void>;
  /** False, and nothing is changed, where the account has changed since it was seen. */
  changePassword(
    seen: SeenAccount,
    change: CredentialsChange & { passwordHash: string },
  ): Promise<boolean>;
  changeMobile(
    seen: SeenAccount,
    change: CredentialsChange & { mobile: string },
  ): Promise<'changed' | 'outdated' | 'duplicate-mobile'>;
  /** The address counts for nothing until it is verified. */
  setEmail(id: number, email: string, audit: AuditFacts): Promise<void>;
  /** False where it is not the account's address any more. */
  verifyEmail(id: number, email: string, audit: AuditFacts): Promise<boolean>;
  /** The account and all its sessions; what is left names nobody. */
  delete(id: number, audit: AuditFacts): Promise<void>;
};
