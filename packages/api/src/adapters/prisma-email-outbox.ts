import { Prisma, type PrismaClient } from '@menjin/db';
import { SEND_EMAIL_TASK, type SendEmailPayload } from '@menjin/sms/job';
import type { EmailOutbox, QueuedEmail } from '../ports.ts';

// More tries than fit into a day, with the waits between them.
const MAX_ATTEMPTS = 25;
// Somebody waits for a code; nobody waits for these. Higher numbers come later.
const PRIORITY = 10;

// `kind` is written by this code alone, under these names.
type Row = QueuedEmail & { credentialsVersion: number | null };

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
      // One statement: email and account are of one moment.
      const [row] = await prisma.$queryRaw<Row[]>(Prisma.sql`
        SELECT e.id, e.user_id AS "userId", e."to", e.kind, e.created_at AS "createdAt",
          e.expires_at AS "expiresAt", u.credentials_version AS "credentialsVersion"
        FROM email_messages e LEFT JOIN tb_users u ON u.id = e.user_id
        WHERE e.id = ${id}::uuid`);
      if (row === undefined) return null;
      const { credentialsVersion, ...email } = row;
      const { userId } = email;
      if (userId === null || credentialsVersion === null) return { ...email, account: null };
      return { ...email, account: { id: userId, credentialsVersion } };
    },
  };
}
