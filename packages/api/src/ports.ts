import type {
  AccountIdentifier,
  AppErrorCode,
  CaptchaFormat,
  SmsMessagePlace,
  SmsPurpose,
  SmsState,
} from '@menjin/contract';

export type Clock = { now(): Date };

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

/** The texts of captchas that were shown and not yet answered. */
export type CaptchaTexts = {
  put(captchaId: string, text: string, ttlSeconds: number): Promise<void>;
  /** Reads and removes in one step, so that every captcha has one try. */
  take(captchaId: string): Promise<string | null>;
};

export type SmsChallenge = { challengeId: string; purpose: SmsPurpose; mobile: string };

/** The live code of each number and purpose, and the guesses made at it. */
export type SmsChallenges = {
  /** Opens a challenge; the number's earlier one for this purpose ends. */
  open(challenge: SmsChallenge, ttlSeconds: number): Promise<void>;
  /** Counts a guess before anything is compared; null when this challenge is not live. */
  countTry(challenge: SmsChallenge): Promise<number | null>;
  /** True for exactly one caller. */
  spend(challenge: SmsChallenge): Promise<boolean>;
};

/** How long a number has to wait before the next code. */
export type SmsCooldowns = {
  /** Null when it was started now, otherwise the seconds still to wait. */
  start(mobile: string, seconds: number): Promise<number | null>;
  cancel(mobile: string): Promise<void>;
};

export type QueuedSms = SmsChallenge & {
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
  purpose?: SmsPurpose | undefined;
  /** A number, or how several begin. */
  mobile?: string | undefined;
  /** Only what is older than this. */
  before?: SmsMessagePlace | undefined;
  limit: number;
};

/** What became of messages, for operators. */
export type SmsLog = {
  /** The newest first. */
  list(wanted: WantedSms): Promise<LoggedSms[]>;
};

/** So much, of one thing, in any window of so many seconds. */
export type Allowance = {
  /** What it is counted under. */
  key: string;
  maximum: number;
  windowSeconds: number;
  /** What is wanted of it now. */
  amount: number;
};

export type TakenAllowances<Wanted extends Allowance> =
  /** What is used of each by now, in the order asked. */
  | { isTaken: true; totals: number[] }
  /** The first that is used up. */
  | { isTaken: false; refused: Wanted; retryAfterSeconds: number };

/** How often what may happen; outlives everything but Postgres. */
export type Allowances = {
  /** Takes of all of them, or of none where one is used up. Exact however many ask at once. */
  take<Wanted extends Allowance>(
    wanted: readonly Wanted[],
    at: Date,
  ): Promise<TakenAllowances<Wanted>>;
  /** Undoes a `take` of the same moment. */
  giveBack(taken: Allowance, at: Date): Promise<void>;
  /** How much of it is used. */
  used(allowance: Pick<Allowance, 'key' | 'windowSeconds'>, at: Date): Promise<number>;
  /** Begins to count anew. */
  reset(key: string): Promise<void>;
};

export type SmsBlock = {
  /** A number, or how several begin; empty for everyone. */
  prefix: string;
  reason: string;
  createdAt: Date;
  /** The member of staff who set it. */
  createdBy: number | null;
};

/** Whom operators let have no messages. */
export type SmsBlocks = {
  /** The widest block that holds for a number. */
  find(mobile: string): Promise<SmsBlock | null>;
  list(): Promise<SmsBlock[]>;
  /** A second block of the same prefix replaces the first. */
  put(block: SmsBlock): Promise<void>;
  /** False when there was none. */
  remove(prefix: string): Promise<boolean>;
};

/** What an operator should look at. Facts hold no secret and no full number. */
export type Alarm = { event: string; facts: Record<string, string | number> };

/** Log, metric and webhook; telling never fails what it tells about. */
export type Alarms = {
  /** Tells once for each `event` and `subject` in an hour, whatever process it is told by. */
  raise(alarm: Alarm, subject: string, at: Date): Promise<void>;
  /** Lets an event be told again before its hour is over. */
  forget(event: string): Promise<void>;
};

export type SmsCodes = {
  /** The digits that belong to a challenge. */
  derive(challengeId: string): string;
};

/** A place for one hash or one comparison. */
export type PasswordSlot = {
  hash(password: string): Promise<string>;
  /** Compares also when there is no stored hash, at the cost of a new one. */
  verify(password: string, storedHash: string | null): Promise<boolean>;
};

export type Passwords = {
  /**
   * Keeps a place until it is used or the work ends. Look accounts up inside: then
   * being busy tells nothing about them.
   *
   * @throws AppError SERVICE_BUSY, before the work begins
   */
  withSlot<Result>(work: (slot: PasswordSlot) => Promise<Result>): Promise<Result>;
};

export type DrawnCaptcha = { bytes: Uint8Array; contentType: string };

export type CaptchaPainter = {
  createText(): string;
  draw(text: string, format: CaptchaFormat): Promise<DrawnCaptcha>;
};

/** One call of a procedure, as it ended. */
export type ObservedCall = {
  path: string;
  requestId: string;
  /** Who acted, where the procedure had to know. */
  userId: number | null;
  /** `ok`, or the error's code. */
  outcome: 'ok' | AppErrorCode;
  durationMs: number;
  error: unknown;
};

/** Told of every call; it must not throw. */
export type ObserveCall = (call: ObservedCall) => void;

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
};
