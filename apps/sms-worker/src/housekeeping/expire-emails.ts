import { Prisma, type PrismaClient } from '@menjin/db';
import type { Log } from '@menjin/runtime';

const BATCH_ROWS = 500;
// An attempt that began in time may still be running when the link is dead.
const GRACE_SECONDS = 30;

type ExpiredEmail = { emailId: string; kind: string; attempts: number; failure: string | null };

/** Writes off emails that still wait although their time is over: their job is lost. */
export async function expireEmails(prisma: PrismaClient, log: Log): Promise<void> {
  const expired = await prisma.$queryRaw<ExpiredEmail[]>(Prisma.sql`
    UPDATE email_messages SET state = 'expired'
    WHERE state = 'queued' AND id IN (
      SELECT id FROM email_messages
      WHERE state = 'queued' AND expires_at < now() - make_interval(secs => ${GRACE_SECONDS})
      LIMIT ${BATCH_ROWS} FOR UPDATE SKIP LOCKED)
    RETURNING id AS "emailId", kind, attempts, failure`);
  for (const email of expired) log.warn({ event: 'email', outcome: 'expired', ...email });
}
