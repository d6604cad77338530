import { z } from 'zod';
import { MobilePrefix } from './mobile.ts';
import { StaffReason } from './staff-reason.ts';

const WithReason = z.strictObject({ reason: StaffReason });

export const PauseSendingInput = WithReason;
export type PauseSendingInput = z.output<typeof PauseSendingInput>;

export const ResumeSendingInput = WithReason;
export type ResumeSendingInput = z.output<typeof ResumeSendingInput>;

export const ResetSendingStopInput = WithReason;
export type ResetSendingStopInput = z.output<typeof ResetSendingStopInput>;

const NumbersWithReason = WithReason.extend({ prefix: MobilePrefix });

export const BlockNumbersInput = NumbersWithReason;
export type BlockNumbersInput = z.output<typeof BlockNumbersInput>;

export const UnblockNumbersInput = NumbersWithReason;
export type UnblockNumbersInput = z.output<typeof UnblockNumbersInput>;

/** Who stopped something, since when and why. */
export type SendingStop = {
  reason: string;
  /** ISO 8601, UTC. */
  since: string;
  /** Null where no member of staff did it; the name is null once the account is gone. */
  by: { id: number; username: string | null } | null;
};

/** Whether codes are sent, to whom not, and how near the stops are. */
export type SendingStatus = {
  paused: SendingStop | null;
  blocks: (SendingStop & { prefix: string })[];
  /** In the budget's currency, since the day began or the stop was last reset. */
  today: {
    spent: number;
    budget: number;
    /** What login and recovery may spend beyond the budget. */
    reserve: number;
  };
  /** Messages accepted in the last 60 minutes, or since the stop was last reset. */
  hour: {
    count: number;
    cap: number;
    /** How many more login and recovery may have beyond the cap. */
    reserve: number;
  };
};
