import { forgetQueued, type PrismaClient, queueOnceAnHour } from '@menjin/db';
import { createAlarms, type Log, type Metrics } from '@menjin/runtime';
import { POST_ALARM_TASK } from '@menjin/sms/job';
import type { Alarms } from '../ports.ts';

/** Logs and counts alarms, and leaves the webhook to the queue, which tries again. */
export function createQueuedAlarms(options: {
  prisma: PrismaClient;
  log: Log;
  metrics: Metrics;
}): Alarms {
  const { prisma } = options;
  return {
    ...createAlarms({
      ...options,
      queue: (key, payload) => queueOnceAnHour(prisma, { task: POST_ALARM_TASK, key, payload }),
    }),
    forget: (event) => forgetQueued(prisma, `${event}:`),
  };
}
