import type { StaffActionFacts } from './staff.ts';

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
  /** ... several at once, since a member of staff wants it. */
  resetByStaff(keys: readonly string[], action: StaffActionFacts): Promise<void>;
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
  put(block: SmsBlock, action: StaffActionFacts): Promise<void>;
  /** False, and nothing is written down, when there was none. */
  remove(prefix: string, action: StaffActionFacts): Promise<boolean>;
};
