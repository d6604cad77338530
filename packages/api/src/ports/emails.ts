import type { EmailKind } from '@menjin/contract';
import type { SeenAccount } from './seen-account.ts';

export type QueuedEmail = {
  id: string;
  /** Null where the account is gone. */
  userId: number | null;
  to: string;
  kind: EmailKind;
  createdAt: Date;
  /** From then on its link is dead, and it is not sent any more. */
  expiresAt: Date;
};

/** Null where the account is gone. */
export type StoredEmail = QueuedEmail & { account: SeenAccount | null };

/** Emails to accounts, and the queue behind them. */
export type EmailOutbox = {
  /** Row and job in one transaction: both or neither. */
  enqueue(email: QueuedEmail): Promise<void>;
  /** With its account as it is at that moment. */
  find(id: string): Promise<StoredEmail | null>;
};

/** What a link in an email carries: derived from its id, and stored nowhere. */
export type EmailTokens = {
  derive(emailId: string): string;
  /** The email a token belongs to; null where it is not right. */
  read(token: string): string | null;
};
