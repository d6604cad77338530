import type { PrismaClient } from '@menjin/db';
import type { SmsLog } from './sms-log.ts';

/** The message log in Postgres. */
export function createPrismaSmsLog(prisma: PrismaClient): SmsLog {
  return {
    async find(id) {
      const row = await prisma.smsMessage.findUnique({ where: { id } });
      return row === null ? null : { ...row, isQueued: row.state === 'queued' };
    },
    async countAttempt(id, gateway) {
      await prisma.smsMessage.update({
        where: { id },
        data: { attempts: { increment: 1 }, gateway },
      });
    },
    async markAccepted(id, providerMessageId, sentAt) {
      await prisma.smsMessage.update({
        where: { id },
        data: { state: 'accepted', providerMessageId, sentAt },
      });
    },
    async markExpired(id) {
      await prisma.smsMessage.update({ where: { id }, data: { state: 'expired' } });
    },
    async markFailed(id) {
      await prisma.smsMessage.update({ where: { id }, data: { state: 'failed' } });
    },
  };
}
