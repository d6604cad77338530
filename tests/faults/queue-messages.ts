import { randomUUID } from 'node:crypto';
import { createPrismaSmsOutbox } from '@menjin/api/adapters';
import type { PrismaClient } from '@menjin/db';

export type QueuedMessage = { id: string; expiresAt: Date };

/** Message rows with their jobs, as a request for a code leaves them. */
export async function queueMessages(
  prisma: PrismaClient,
  options: { count: number; lifeSeconds: number },
): Promise<QueuedMessage[]> {
  const outbox = createPrismaSmsOutbox(prisma);
  const messages: QueuedMessage[] = [];
  for (let number = 0; number < options.count; number += 1) {
    const challengeId = randomUUID();
    const createdAt = new Date();
    const expiresAt = new Date(createdAt.getTime() + options.lifeSeconds * 1_000);
    await outbox.enqueue({
      challengeId,
      mobile: String(13_800_000_000 + number),
      purpose: 'register',
      createdAt,
      expiresAt,
      price: 500,
      isSuppressed: false,
    });
    const { id } = await prisma.smsMessage.findUniqueOrThrow({ where: { challengeId } });
    messages.push({ id, expiresAt });
  }
  return messages;
}
