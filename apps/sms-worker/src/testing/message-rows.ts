import { randomUUID } from 'node:crypto';
import type { Prisma, PrismaClient } from '@menjin/db';

export const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1_000);

/** A message row with what a test cares about, the rest filled in. */
export async function insertMessage(
  prisma: PrismaClient,
  changes: Partial<Prisma.SmsMessageCreateInput> = {},
): Promise<string> {
  const { id } = await prisma.smsMessage.create({ data: messageRow(changes) });
  return id;
}

/** The same many times over. */
export async function insertMessages(
  prisma: PrismaClient,
  count: number,
  changes: Partial<Prisma.SmsMessageCreateInput>,
): Promise<void> {
  const data = Array.from({ length: count }, () => messageRow(changes));
  await prisma.smsMessage.createMany({ data });
}

const messageRow = (changes: Partial<Prisma.SmsMessageCreateInput>) => ({
  challengeId: randomUUID(),
  mobile: '13800138000',
  purpose: 'register',
  createdAt: new Date(),
  expiresAt: secondsAgo(-300),
  ...changes,
});
