import { SMS_STATES } from '@menjin/contract';
import { Prisma, type PrismaClient } from '@menjin/db';
import type { Metrics } from '@menjin/runtime';

/** Adds to the metrics how many messages are in each state, and how long the oldest waits. */
export function showMessages(prisma: PrismaClient, metrics: Metrics): void {
  metrics.gauges('menjin_sms_messages', 'Messages of the last 24 hours.', 'state', () =>
    // Without Postgres there are no numbers, but the other metrics remain.
    countByState(prisma).catch(() => ({})),
  );
  metrics.gauge(
    'menjin_sms_oldest_waiting_seconds',
    'Age of the oldest message that waits and may still be sent.',
    () => oldestWaitingSeconds(prisma).catch(() => Number.NaN),
  );
}

async function countByState(prisma: PrismaClient): Promise<Record<string, number>> {
  const rows = await prisma.$queryRaw<{ state: string; messages: number }[]>(Prisma.sql`
    SELECT state::text, count(*)::int AS messages FROM sms_messages
    WHERE created_at > now() - interval '24 hours' GROUP BY state`);
  // All of them, so that a state without messages reads 0.
  const none = SMS_STATES.map((state) => [state, 0] as const);
  return Object.fromEntries([...none, ...rows.map((row) => [row.state, row.messages] as const)]);
}

async function oldestWaitingSeconds(prisma: PrismaClient): Promise<number> {
  const [row] = await prisma.$queryRaw<{ seconds: number }[]>(Prisma.sql`
    SELECT coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8 AS seconds
    FROM sms_messages WHERE state IN ('queued', 'sending') AND expires_at > now()`);
  return row?.seconds ?? 0;
}
