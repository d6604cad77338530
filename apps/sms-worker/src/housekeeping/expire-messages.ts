import { Prisma, type PrismaClient } from '@menjin/db';
import type { Log } from '@menjin/runtime';

const BATCH_ROWS = 500;
// An attempt that began in time may still be running when the code is dead.
const GRACE_SECONDS = 30;

type ExpiredSms = {
  messageId: string;
  purpose: string;
  gateway: string | null;
  attempts: number;
  failure: string | null;
};

/** Writes off messages that still wait although their code is dead: their job is lost. */
export async function expireMessages(prisma: PrismaClient, log: Log): Promise<void> {
  const expired = await prisma.$queryRaw<ExpiredSms[]>(Prisma.sql`
    UPDATE sms_messages SET state = 'expired'
    WHERE state IN ('queued', 'sending') AND id IN (
      SELECT id FROM sms_messages
      WHERE state IN ('queued', 'sending')
        AND expires_at < now() - make_interval(secs => ${GRACE_SECONDS})
      LIMIT ${BATCH_ROWS} FOR UPDATE SKIP LOCKED)
    RETURNING id AS "messageId", purpose, gateway, attempts, failure`);
  for (const message of expired) log.warn({ event: 'sms', outcome: 'expired', ...message });
}
