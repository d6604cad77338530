import { forgetQueued, type PrismaClient, queueOnceAnHour } from '@menjin/db';
import type { Log, Metrics } from '@menjin/runtime';
import { POST_ALARM_TASK, type PostAlarmPayload } from '@menjin/sms/job';
import type { Alarms } from '../ports.ts';

/** Logs and counts alarms, and leaves the webhook to the queue, which tries again. */
export function createQueuedAlarms(options: {
  prisma: PrismaClient;
  log: Log;
  metrics: Metrics;
}): Alarms {
  const { prisma, log, metrics } = options;
  return {
    async raise({ event, facts }, subject, at) {
      const payload: PostAlarmPayload = { event, at: at.toISOString(), facts };
      const key = `${event}:${subject}`;
      try {
        if (!(await queueOnceAnHour(prisma, { task: POST_ALARM_TASK, key, payload }))) return;
        metrics.alarm({ event });
        log.warn({ ...facts, event });
      } catch (error) {
        log.warn({ event: 'alarm-not-queued', alarm: event, error });
      }
    },
    forget: (event) => forgetQueued(prisma, `${event}:`),
  };
}
