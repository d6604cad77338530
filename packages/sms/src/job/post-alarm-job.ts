import { z } from 'zod';

/** The task's name in the queue. */
export const POST_ALARM_TASK = 'post_alarm';

/** What an operator's webhook is told. */
export const PostAlarmPayload = z.strictObject({
  event: z.string().max(64),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type PostAlarmPayload = z.output<typeof PostAlarmPayload>;
