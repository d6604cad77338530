import { randomUUID } from 'node:crypto';
import type { Prisma, PrismaClient } from '@menjin/db';
import { secondsAgo } from './message-rows.ts';

/** The row of an email with what a test cares about, the rest filled in. */
export async function insertEmail(
  prisma: PrismaClient,
  changes: Partial<Prisma.EmailMessageUncheckedCreateInput> = {},
): Promise<string> {
  const { id } = await prisma.emailMessage.create({
    data: {
      id: randomUUID(),
      to: 'alice@example.org',
      kind: 'verify-address',
      createdAt: new Date(),
      expiresAt: secondsAgo(-3_600),
      ...changes,
    },
  });
  return id;
}
