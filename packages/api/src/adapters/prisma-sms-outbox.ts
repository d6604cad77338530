import { Prisma, type PrismaClient } from '@menjin/db';
import { SEND_SMS_TASK, type SendSmsPayload } from '@menjin/sms/job';
import type { SmsOutbox } from '../ports.ts';

// More tries than fit into the life of a code, also when workers die under it.
const MAX_ATTEMPTS = 25;

export function createPrismaSmsOutbox(prisma: PrismaClient): SmsOutbox {
  return {
    async enqueue({ isSuppressed, price, ...message }) {
      const state = isSuppressed ? 'suppressed' : 'queued';
      const data = { ...message, state, price: price / 10_000 } as const;
      await prisma.$transaction(async (transaction) => {
        const { id } = await transaction.smsMessage.create({ data, select: { id: true } });
        const payload: SendSmsPayload = { messageId: id };
        // The queue's own function, so that the job is part of this transaction. A message
        // that is never sent gets one too: who times the answer learns nothing.
        await transaction.$queryRaw(Prisma.sql`
          SELECT id::text FROM graphile_worker.add_job(
            ${SEND_SMS_TASK}, ${JSON.stringify(payload)}::json,
            job_key => ${id}, max_attempts => ${MAX_ATTEMPTS}::int)`);
      });
    },

    async markUsed(challengeId, at) {
      await prisma.smsMessage.updateMany({ where: { challengeId }, data: { usedAt: at } });
    },
  };
}
