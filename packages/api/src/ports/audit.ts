import type { AccountEvent } from '@menjin/contract';

/** What happened, and from where; whom it happened to is told beside it. */
export type AuditFacts = {
  event: AccountEvent;
  at: Date;
  /** /24 or /48 of the client's address. */
  ipPrefix: string | null;
  userAgent: string | null;
};

export type StoredAuditEvent = AuditFacts & { id: string };

/** What happened to accounts. Changes of an account write theirs together with the change. */
export type AuditLog = {
  /** Null for what was tried with a name that nobody has. */
  record(userId: number | null, facts: AuditFacts): Promise<void>;
  /** Of these events, the newest first. */
  list(
    userId: number,
    wanted: { events: readonly AccountEvent[]; limit: number },
  ): Promise<StoredAuditEvent[]>;
};
