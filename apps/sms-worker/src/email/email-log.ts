export type LoggedEmail = {
  id: string;
  to: string;
  kind: string;
  createdAt: Date;
  expiresAt: Date;
  /** Whether it may still be sent. */
  isWaiting: boolean;
  attempts: number;
  failure: string | null;
};

/** An email as it was seen: whoever began another attempt since then owns it. */
export type SeenEmail = Pick<LoggedEmail, 'id' | 'attempts'>;

/** Emails to accounts, as the worker uses them. A late write never takes a state backwards. */
export type EmailLog = {
  find(id: string): Promise<LoggedEmail | null>;
  /** Counts one more attempt; false when it may not be sent any more, or another worker began. */
  begin(seen: SeenEmail): Promise<boolean>;
  /** What a mailer took is taken, whatever was written down before. */
  markSent(id: string, at: Date): Promise<void>;
  /** Why the last attempt failed; the email still waits. */
  noteFailure(seen: SeenEmail, failure: string): Promise<void>;
  /** Gives a waiting email up; false when another worker began an attempt meanwhile. */
  giveUp(
    seen: SeenEmail,
    end: { state: 'failed' | 'expired'; failure: string | null },
  ): Promise<boolean>;
};
