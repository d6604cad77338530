import type { PrismaClient } from '@menjin/db';

export type LoggedSms = {
  id: string;
  challengeId: string;
  mobile: string;
  purpose: string;
  createdAt: Date;
  expiresAt: Date;
  isQueued: boolean;
};

/** The message log, as the worker uses it. */
export type SmsLog = {
  find(id: string): Promise<LoggedSms | null>;
  countAttempt(id: string, gateway: string): Promise<void>;
  markAccepted(id: string, providerMessageId: string, sentAt: Date): Promise<void>;
  markExpired(id: string): Promise<void>;
};

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
  };
}
