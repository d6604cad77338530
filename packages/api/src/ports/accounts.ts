import type { AccountIdentifier } from '@menjin/contract';

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
  remembered: boolean;
  expiresAt: Date;
  /** The account as it is now, not as it was at the login. */
  user: {
    id: number;
    username: string;
    mobile: string | null;
    isActive: boolean;
    isStaff: boolean;
  };
};

export type SessionStore = {
  /** Signs the account in: the row, and the time of its last login. */
  create(userId: number, session: NewSession): Promise<void>;
  find(tokenHash: Uint8Array): Promise<StoredSession | null>;
  end(tokenHash: Uint8Array): Promise<void>;
};

export type StoredAccount = { id: number; passwordHash: string; isActive: boolean };

export type NewAccount = {
  username: string;
  usernameKey: string;
  passwordHash: string;
  mobile: string;
  agreementVersion: string;
  agreedAt: Date;
};

export type AccountStore = {
  find(identifier: AccountIdentifier): Promise<StoredAccount | null>;
  /** `value` is a username's key or a normalised mobile number. */
  exists(identifier: AccountIdentifier): Promise<boolean>;
  /** The names of accounts by their ids; whoever is gone is missing. */
  usernames(userIds: readonly number[]): Promise<Map<number, string>>;
  /** Account and first session together, or neither. */
  create(
    account: NewAccount,
    session: NewSession,
  ): Promise<{ id: number } | 'duplicate-username' | 'duplicate-mobile'>;
};
