import { type PrismaClient, queueOnceAnHour } from '@menjin/db';
import { createAlarms, type Log, type Metrics } from '@menjin/runtime';
import { POST_ALARM_TASK } from '@menjin/sms/job';
import type { Alarms } from './alarms.ts';

/** Alarms of the worker: logged, counted, and queued for the webhook. */
export function createPrismaAlarms(options: {
  prisma: PrismaClient;
  log: Log;
  metrics: Metrics;
  clock: { now(): Date };
}): Alarms {
  const { prisma, clock } = options;
  const alarms = createAlarms({
    ...options,
    queue: (key, payload) => queueOnceAnHour(prisma, { task: POST_ALARM_TASK, key, payload }),
  });
  return { raise: (alarm, subject) => alarms.raise(alarm, subject, clock.now()) };
}
