import { randomUUID } from 'node:crypto';
import { isSmsNotice } from '@menjin/contract';
import { Prisma, type PrismaClient } from '@menjin/db';
import { SEND_SMS_TASK, type SendSmsPayload } from '@menjin/sms/job';
import type { SmsOutbox } from '../ports.ts';
import { PRICE_UNITS } from '../price-units.ts';

// More tries than fit into the life of a code, also when workers die under it.
const MAX_ATTEMPTS = 25;
// Somebody waits for a code; nobody waits for a notice. Higher numbers come later.
const CODE_PRIORITY = 0;
const NOTICE_PRIORITY = 10;

export function createPrismaSmsOutbox(prisma: PrismaClient): SmsOutbox {
  return {
    async enqueue(message) {
      const { challengeId, mobile, purpose, createdAt, expiresAt } = message;
      const id = randomUUID();
      const state = message.isSuppressed ? 'suppressed' : 'queued';
      const price = message.price / PRICE_UNITS;
      const priority = isSmsNotice(purpose) ? NOTICE_PRIORITY : CODE_PRIORITY;
      const payload: SendSmsPayload = { messageId: id };
      // One statement is one transaction, and one way to the database and back. The job is
      // added by the queue's own function. A message that is never sent gets one, too: who
      // times the answer learns nothing.
      await prisma.$executeRaw(Prisma.sql`
        WITH message AS (
          INSERT INTO sms_messages
            (id, challenge_id, mobile, purpose, state, price, created_at, expires_at)
          VALUES (${id}::uuid, ${challengeId}::uuid, ${mobile}, ${purpose}, ${state}::sms_state,
            ${price}, ${createdAt}, ${expiresAt})
          RETURNING id
        )
        SELECT graphile_worker.add_job(${SEND_SMS_TASK}, ${JSON.stringify(payload)}::json,
          job_key => message.id::text, max_attempts => ${MAX_ATTEMPTS}::int, priority => ${priority}::int)
        FROM message`);
    },

    async markUsed(challengeId, at) {
      await prisma.smsMessage.updateMany({
        where: { challengeId, usedAt: null },
        data: { usedAt: at },
      });
    },
  };
}
