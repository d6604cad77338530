export type LoggedSms = {
  id: string;
  challengeId: string;
  mobile: string;
  purpose: string;
  expiresAt: Date;
  /** Whether it may still be sent: neither final nor suppressed. */
  isWaiting: boolean;
  /** Whether its number, or everyone, is sent nothing for the moment. */
  isPaused: boolean;
  attempts: number;
  failure: string | null;
};

/** A message as it was seen: whoever began another attempt since then owns it. */
export type SeenSms = Pick<LoggedSms, 'id' | 'attempts'>;

/** The message log, as the worker uses it. A late write never takes a state backwards. */
export type SmsLog = {
  find(id: string): Promise<LoggedSms | null>;
  /** Counts one more attempt; false when it may not be sent any more, or another worker began. */
  begin(seen: SeenSms, gateway: string): Promise<boolean>;
  /** What a gateway took is taken, whatever was written down before. */
  markSent(
    id: string,
    sent: { state: 'accepted' | 'delivered'; providerMessageId: string; at: Date },
  ): Promise<void>;
  /** Why the last attempt failed; the message still waits. */
  noteFailure(seen: SeenSms, failure: string): Promise<void>;
  /** Gives a waiting message up; false when another worker began an attempt meanwhile. */
  giveUp(
    seen: SeenSms,
    end: { state: 'failed' | 'expired'; failure: string | null },
  ): Promise<boolean>;
};
