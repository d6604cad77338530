import { z } from 'zod';

export const STATISTICS_RANGES = ['day', 'week', 'month'] as const;
export type StatisticsRange = (typeof STATISTICS_RANGES)[number];

/** The last 24 hours, 7 days or 30 days, the one that has just begun included. */
export const SendingStatisticsInput = z.strictObject({
  range: z.enum(STATISTICS_RANGES, 'FIELD_INVALID'),
});
export type SendingStatisticsInput = z.output<typeof SendingStatisticsInput>;

/** What became of the messages that were asked for in some time. */
export type SendingFigures = {
  /** All that were meant to be sent, notices too. */
  requested: number;
  /** Of these: what a gateway took. */
  sent: number;
  /** ... whose code was typed in. */
  used: number;
  failed: number;
  /** ... whose code was dead before they could leave. */
  expired: number;
  /** Beside these: never meant to be sent, since nobody could have used the code. */
  suppressed: number;
  /** What those that were handed to a gateway cost, in the budget's currency. */
  spent: number;
};

export type SendingStatistics = {
  unit: 'hour' | 'day';
  /** ISO 8601, UTC. */
  from: string;
  to: string;
  /** Every hour or day of them, those without a message too, the oldest first. */
  periods: ({ from: string } & SendingFigures)[];
  totals: SendingFigures;
  /** Why messages did not arrive, the most frequent first, at most 10. */
  failures: { failure: string; gateway: string | null; count: number }[];
};
