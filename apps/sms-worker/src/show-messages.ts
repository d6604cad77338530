import { SMS_NOTICES, SMS_STATES } from '@menjin/contract';
import { Prisma, type PrismaClient } from '@menjin/db';
import type { Metrics } from '@menjin/runtime';

const EMAIL_STATES = ['queued', 'sent', 'failed', 'expired'];

/** Adds to the metrics how many messages are in each state, and how long the oldest code waits. */
export function showMessages(prisma: PrismaClient, metrics: Metrics): void {
  metrics.gauges('menjin_sms_messages', 'Messages of the last 24 hours.', 'state', () =>
    // Without Postgres there are no numbers, but the other metrics remain.
    countByState(prisma, 'sms_messages', SMS_STATES).catch(() => ({})),
  );
  metrics.gauges('menjin_email_messages', 'Emails of the last 24 hours.', 'state', () =>
    countByState(prisma, 'email_messages', EMAIL_STATES).catch(() => ({})),
  );
  metrics.gauge(
    'menjin_sms_oldest_waiting_seconds',
    'Age of the oldest code that waits and may still be sent.',
    () => oldestWaitingSeconds(prisma).catch(() => Number.NaN),
  );
}

async function countByState(
  prisma: PrismaClient,
  table: 'sms_messages' | 'email_messages',
  states: readonly string[],
): Promise<Record<string, number>> {
  const rows = await prisma.$queryRaw<{ state: string; messages: number }[]>(Prisma.sql`
    SELECT state::text, count(*)::int AS messages FROM ${Prisma.raw(table)}
    WHERE created_at > now() - interval '24 hours' GROUP BY state`);
  // All of them, so that a state without messages reads 0.
  const none = states.map((state) => [state, 0] as const);
  return Object.fromEntries([...none, ...rows.map((row) => [row.state, row.messages] as const)]);
}

async function oldestWaitingSeconds(prisma: PrismaClient): Promise<number> {
  const [row] = await prisma.$queryRaw<{ seconds: number }[]>(Prisma.sql`
    SELECT coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8 AS seconds
    FROM sms_messages
    WHERE state IN ('queued', 'sending') AND expires_at > now() AND purpose <> ALL (${SMS_NOTICES})`);
  return row?.seconds ?? 0;
}
