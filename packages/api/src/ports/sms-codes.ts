import type { SmsPurpose } from '@menjin/contract';

export type SmsChallenge = {
  challengeId: string;
  purpose: SmsPurpose;
  mobile: string;
  /** Whose it is, where only somebody signed in may ask; otherwise null. */
  userId: number | null;
};

/** The live code of each number and purpose, and the guesses made at it. */
export type SmsChallenges = {
  /** Opens a challenge; the number's earlier one for this purpose ends. */
  open(challenge: SmsChallenge, ttlSeconds: number): Promise<void>;
  /** Counts a guess before anything is compared; null when this challenge is not live. */
  countTry(challenge: SmsChallenge): Promise<number | null>;
  /** True for exactly one caller. */
  spend(challenge: SmsChallenge): Promise<boolean>;
  /** Ends whatever is live for a number, of every purpose. */
  endAll(mobile: string): Promise<void>;
};

/** How long a number has to wait before the next code. */
export type SmsCooldowns = {
  /** Null when it was started now, otherwise the seconds still to wait. */
  start(mobile: string, seconds: number): Promise<number | null>;
  cancel(mobile: string): Promise<void>;
};

export type SmsCodes = {
  /** The digits that belong to a challenge. */
  derive(challengeId: string): string;
};
