import { type PrismaClient, queueOnceAnHour } from '@menjin/db';
import type { Log, Metrics } from '@menjin/runtime';
import { POST_ALARM_TASK, type PostAlarmPayload } from '@menjin/sms/job';
import type { Alarms } from './alarms.ts';

/** Alarms of the worker: logged, counted, and queued for the webhook. */
export function createPrismaAlarms(options: {
  prisma: PrismaClient;
  log: Log;
  metrics: Metrics;
  clock: { now(): Date };
}): Alarms {
  const { prisma, log, metrics, clock } = options;
  return {
    async raise({ event, facts }, subject) {
      const payload: PostAlarmPayload = { event, at: clock.now().toISOString(), facts };
      const key = `${event}:${subject}`;
      try {
        if (!(await queueOnceAnHour(prisma, { task: POST_ALARM_TASK, key, payload }))) return;
        metrics.alarm({ event });
        log.warn({ ...facts, event });
      } catch (error) {
        log.warn({ event: 'alarm-not-queued', alarm: event, error });
      }
    },
  };
}
