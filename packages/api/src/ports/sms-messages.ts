import type { RowPlace, SmsNotice, SmsPurpose, SmsState } from '@menjin/contract';
import type { SmsChallenge } from './sms-codes.ts';

export type QueuedSms = Pick<SmsChallenge, 'challengeId' | 'mobile'> & {
  /** What the code is for; or a notice, which has none. */
  purpose: SmsPurpose | SmsNotice;
  createdAt: Date;
  expiresAt: Date;
  /** In ten-thousandths of the budget's currency. */
  price: number;
  /** Logged and queued like any other, and never sent. */
  isSuppressed: boolean;
};

/** The message log and the queue behind it. */
export type SmsOutbox = {
  /** Log row and job in one transaction: both or neither. */
  enqueue(message: QueuedSms): Promise<void>;
  /** Notes that the right code of a challenge was typed, for the share of messages that people read. */
  markUsed(challengeId: string, at: Date): Promise<void>;
};

/** A message as it stands; neither its code nor what leads to it. */
export type LoggedSms = {
  id: string;
  mobile: string;
  purpose: string;
  state: SmsState;
  gateway: string | null;
  attempts: number;
  failure: string | null;
  /** In ten-thousandths of the budget's currency. */
  price: number;
  createdAt: Date;
  sentAt: Date | null;
  deliveredAt: Date | null;
  usedAt: Date | null;
};

export type WantedSms = {
  state?: SmsState | undefined;
  purpose?: SmsPurpose | SmsNotice | undefined;
  /** A number, or how several begin. */
  mobile?: string | undefined;
  /** Only what is older than this. */
  before?: RowPlace | undefined;
  limit: number;
};

/** What became of some messages. */
export type SmsFigures = {
  /** All that were meant to be sent. */
  requested: number;
  /** Of these: those that a gateway took. */
  sent: number;
  used: number;
  failed: number;
  expired: number;
  /** Beside these. */
  suppressed: number;
  /** What those that a gateway took cost, in ten-thousandths of the budget's currency. */
  spent: number;
};

/** Why messages did not leave or did not arrive, and how many. */
export type SmsFailure = { failure: string; gateway: string | null; count: number };

/** What became of messages, for operators. */
export type SmsLog = {
  /** The newest first. */
  list(wanted: WantedSms): Promise<LoggedSms[]>;
  find(id: string): Promise<LoggedSms | null>;
  /**
   * Counts the messages of periods that follow each other, by the moments at which they begin,
   * the first first; the last goes on until `until`.
   */
  count(
    beginnings: readonly Date[],
    until: Date,
  ): Promise<{ periods: SmsFigures[]; failures: SmsFailure[] }>;
};

export type SandboxInboxMessage = {
  id: string;
  to: string;
  purpose: string;
  text: string;
  code: string;
  at: Date;
};

/** What the sandbox gateway delivered. */
export type SandboxInbox = {
  /** The newest first, at most 100; of every number when none is given. */
  list(to: string | null): Promise<SandboxInboxMessage[]>;
  /** Another one after each message that came in. */
  version(): Promise<string>;
};
