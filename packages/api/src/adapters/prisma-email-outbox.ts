import type { EmailKind } from '@menjin/contract';
import { Prisma, type PrismaClient } from '@menjin/db';
import { SEND_EMAIL_TASK, type SendEmailPayload } from '@menjin/sms/job';
import type { EmailOutbox } from '../ports.ts';

// More tries than fit into a day, with the waits between them.
const MAX_ATTEMPTS = 25;
// Somebody waits for a code; nobody waits for these. Higher numbers come later.
const PRIORITY = 10;

export function createPrismaEmailOutbox(prisma: PrismaClient): EmailOutbox {
  return {
    async enqueue({ id, userId, to, kind, createdAt, expiresAt }) {
      const payload: SendEmailPayload = { emailId: id };
      await prisma.$executeRaw(Prisma.sql`
        WITH email AS (
          INSERT INTO email_messages (id, user_id, "to", kind, created_at, expires_at)
          VALUES (${id}::uuid, ${userId}, ${to}, ${kind}, ${createdAt}, ${expiresAt})
          RETURNING id
        )
        SELECT graphile_worker.add_job(${SEND_EMAIL_TASK}, ${JSON.stringify(payload)}::json,
          job_key => email.id::text, max_attempts => ${MAX_ATTEMPTS}::int, priority => ${PRIORITY}::int)
        FROM email`);
    },

    async find(id) {
      const row = await prisma.emailMessage.findUnique({
        where: { id },
        select: { id: true, userId: true, to: true, kind: true, createdAt: true, expiresAt: true },
      });
      // Written by this code alone, under these names.
      return row === null ? null : { ...row, kind: row.kind as EmailKind };
    },
  };
}
