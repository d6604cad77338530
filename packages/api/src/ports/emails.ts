import type { EmailKind } from '@menjin/contract';

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

/** E-mails to accounts, and the queue behind them. */
export type EmailOutbox = {
  /** Row and job in one transaction: both or neither. */
  enqueue(email: QueuedEmail): Promise<void>;
  find(id: string): Promise<QueuedEmail | null>;
};

/** What a link in an e-mail carries: derived from its id, and stored nowhere. */
export type EmailTokens = {
  derive(emailId: string): string;
  /** The e-mail a token belongs to; null where it is not right. */
  read(token: string): string | null;
};
