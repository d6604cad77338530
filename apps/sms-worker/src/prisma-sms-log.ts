import { Prisma, type PrismaClient } from '@menjin/db';
import type { LoggedSms, SeenSms, SmsLog } from './sms-log.ts';

/** The message log in Postgres. Every write names the states it may leave. */
export function createPrismaSmsLog(prisma: PrismaClient): SmsLog {
  return {
    async find(id) {
      const [row] = await prisma.$queryRaw<LoggedSms[]>(Prisma.sql`
        SELECT id, challenge_id AS "challengeId", mobile, purpose, expires_at AS "expiresAt",
          state IN ('queued', 'sending') AS "isWaiting", attempts, failure,
          EXISTS (SELECT FROM sms_blocks WHERE starts_with(mobile, prefix)) AS "isPaused"
        FROM sms_messages WHERE id = ${id}::uuid`);
      return row ?? null;
    },
    async begin(seen, gateway) {
      const { count } = await prisma.smsMessage.updateMany({
        where: stillWaiting(seen),
        data: { state: 'sending', attempts: { increment: 1 }, gateway },
      });
      return count === 1;
    },
    async markSent(id, { state, providerMessageId, at }) {
      const deliveredAt = state === 'delivered' ? at : null;
      await prisma.smsMessage.updateMany({
        where: { id, state: { in: ['queued', 'sending', 'failed', 'expired'] } },
        data: { state, providerMessageId, sentAt: at, deliveredAt, failure: null },
      });
    },
    async noteFailure(seen, failure) {
      await prisma.smsMessage.updateMany({ where: stillWaiting(seen), data: { failure } });
    },
    async giveUp(seen, end) {
      const { count } = await prisma.smsMessage.updateMany({
        where: stillWaiting(seen),
        data: end,
      });
      return count === 1;
    },
  };
}

// Each attempt raises the count, so a worker that slept through another's attempt changes nothing.
const stillWaiting = ({ id, attempts }: SeenSms): Prisma.SmsMessageWhereInput => ({
  id,
  attempts,
  state: { in: ['queued', 'sending'] },
});
