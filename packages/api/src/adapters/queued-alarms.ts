import { Prisma, type PrismaClient } from '@menjin/db';
import type { Log, Metrics } from '@menjin/runtime';
import { POST_ALARM_TASK, type PostAlarmPayload } from '@menjin/sms/job';
import type { Alarms } from '../ports.ts';

const HOUR_MS = 3_600_000;
// More subjects than this within an hour are one and the same trouble.
const MOST_SUBJECTS = 1_000;

/** Writes alarms down at once, and leaves the webhook to the queue, which tries again. */
export function createQueuedAlarms(options: {
  prisma: PrismaClient;
  log: Log;
  metrics: Metrics;
}): Alarms {
  const { prisma, log, metrics } = options;
  const raised = new Map<string, number>();

  function isFirstInAnHour(key: string, nowMs: number): boolean {
    for (const [known, raisedAt] of raised) {
      if (raisedAt <= nowMs - HOUR_MS) raised.delete(known);
    }
    if (raised.has(key) || raised.size >= MOST_SUBJECTS) return false;
    raised.set(key, nowMs);
    return true;
  }

  return {
    async raise({ event, facts }, subject, at) {
      const key = `${event}:${subject}`;
      if (!isFirstInAnHour(key, at.getTime())) return;
      metrics.alarm({ event });
      log.warn({ ...facts, event });
      const payload: PostAlarmPayload = { event, at: at.toISOString(), facts };
      try {
        // Several processes that see the same thing queue it once.
        await prisma.$queryRaw(Prisma.sql`
          SELECT id::text FROM graphile_worker.add_job(
            ${POST_ALARM_TASK}, ${JSON.stringify(payload)}::json, job_key => ${key})`);
      } catch (error) {
        raised.delete(key);
        log.warn({ event: 'alarm-not-queued', error });
      }
    },
  };
}
