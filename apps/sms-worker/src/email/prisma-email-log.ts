import type { Prisma, PrismaClient } from '@menjin/db';
import type { EmailLog, SeenEmail } from './email-log.ts';

/** Emails in Postgres. Every write names the states it may leave. */
export function createPrismaEmailLog(prisma: PrismaClient): EmailLog {
  return {
    async find(id) {
      const row = await prisma.emailMessage.findUnique({ where: { id } });
      return row && { ...row, isWaiting: row.state === 'queued' };
    },
    async begin(seen) {
      const { count } = await prisma.emailMessage.updateMany({
        where: stillWaiting(seen),
        data: { attempts: { increment: 1 } },
      });
      return count === 1;
    },
    async markSent(id, at) {
      await prisma.emailMessage.updateMany({
        where: { id, state: { in: ['queued', 'failed', 'expired'] } },
        data: { state: 'sent', sentAt: at, failure: null },
      });
    },
    async noteFailure(seen, failure) {
      await prisma.emailMessage.updateMany({ where: stillWaiting(seen), data: { failure } });
    },
    async giveUp(seen, end) {
      const { count } = await prisma.emailMessage.updateMany({
        where: stillWaiting(seen),
        data: end,
      });
      return count === 1;
    },
  };
}

// Each attempt raises the count, so a worker that slept through another's attempt changes nothing.
const stillWaiting = ({ id, attempts }: SeenEmail): Prisma.EmailMessageWhereInput => ({
  id,
  attempts,
  state: 'queued',
});
