import { Prisma, type PrismaClient } from '@menjin/db';
import { SEND_SMS_TASK, type SendSmsPayload } from '@menjin/sms/job';
import type { SmsOutbox } from '../ports.ts';

// Enough tries for the life of a code; the worker stops earlier once it is dead.
const MAX_ATTEMPTS = 10;

export function createPrismaSmsOutbox(prisma: PrismaClient): SmsOutbox {
  return {
    async enqueue(message) {
      await prisma.$transaction(async (transaction) => {
        const { id } = await transaction.smsMessage.create({ data: message, select: { id: true } });
        const payload: SendSmsPayload = { messageId: id };
        // The queue's own function, so that the job is part of this transaction.
        await transaction.$queryRaw(Prisma.sql`
          SELECT id::text FROM graphile_worker.add_job(
            ${SEND_SMS_TASK}, ${JSON.stringify(payload)}::json,
            job_key => ${id}, max_attempts => ${MAX_ATTEMPTS}::int)`);
      });
    },
  };
}
