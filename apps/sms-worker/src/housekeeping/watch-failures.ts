import { Prisma, type PrismaClient } from '@menjin/db';
import type { Alarms } from '../alarms/alarms.ts';

const LEAST_ENDED = 20;
const MOST_PERCENT = 50;

/** Raises an alarm when half of the messages of the last minutes did not get out. */
export async function watchFailures(prisma: PrismaClient, alarms: Alarms): Promise<void> {
  const [row] = await prisma.$queryRaw<{ ended: number; failed: number }[]>(Prisma.sql`
    SELECT count(*)::int AS ended,
      count(*) FILTER (WHERE state IN ('failed', 'expired'))::int AS failed
    FROM sms_messages
    WHERE state IN ('accepted', 'delivered', 'failed', 'expired')
      AND created_at > now() - interval '10 minutes'`);
  const { ended, failed } = row ?? { ended: 0, failed: 0 };
  if (ended < LEAST_ENDED || failed * 100 < ended * MOST_PERCENT) return;
  const percent = Math.floor((failed * 100) / ended);
  await alarms.raise({ event: 'sms_messages_failing', facts: { ended, failed, percent } }, '');
}
