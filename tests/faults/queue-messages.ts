import { randomUUID } from 'node:crypto';
import { Prisma, type PrismaClient } from '@menjin/db';
import { SEND_SMS_TASK } from '@menjin/sms/job';

export type QueuedMessage = { id: string; expiresAt: Date };

/** Message rows with their jobs, each pair at once as the outbox writes it. */
export async function queueMessages(
  prisma: PrismaClient,
  options: { count: number; lifeSeconds: number },
): Promise<QueuedMessage[]> {
  const messages: QueuedMessage[] = [];
  for (let number = 0; number < options.count; number += 1) {
    const id = randomUUID();
    const createdAt = new Date();
    const expiresAt = new Date(createdAt.getTime() + options.lifeSeconds * 1_000);
    await prisma.$queryRaw(Prisma.sql`
      WITH message AS (
        INSERT INTO sms_messages (id, challenge_id, mobile, purpose, created_at, expires_at)
        VALUES (${id}::uuid, ${randomUUID()}::uuid, ${String(13_800_000_000 + number)},
          'register', ${createdAt}, ${expiresAt})
        RETURNING id)
      SELECT (graphile_worker.add_job(
        ${SEND_SMS_TASK}, ${JSON.stringify({ messageId: id })}::json,
        job_key => id::text, max_attempts => 25)).id::text
      FROM message`);
    messages.push({ id, expiresAt });
  }
  return messages;
}
