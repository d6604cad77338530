import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@menjin/tests/database';
import { afterAll, describe, expect, test } from 'vitest';
import type { LoggedSms } from '../ports.ts';
import { smsLogContract } from '../testing/contracts/sms-log-contract.ts';
import { newLoggedSms } from '../testing/new-logged-sms.ts';
import { createPrismaSmsLog } from './prisma-sms-log.ts';

const database = await createTestDatabase();
const { prisma } = database;
afterAll(() => database.drop());

async function logOf(rows: LoggedSms[]) {
  await prisma.smsMessage.deleteMany();
  await prisma.smsMessage.createMany({
    data: rows.map((row) => ({
      ...row,
      price: row.price / 10_000,
      challengeId: randomUUID(),
      providerMessageId: 'the gateway has a name for it',
      expiresAt: new Date(row.createdAt.getTime() + 300_000),
    })),
  });
  return createPrismaSmsLog(prisma);
}

describe('the message log in Postgres', () => {
  smsLogContract(logOf);
});

test('reads neither the challenge, from which the code is derived, nor anything else unasked', async () => {
  const log = await logOf([newLoggedSms()]);
  const [row] = await log.list({ limit: 1 });
  expect(Object.keys(row ?? {}).sort()).toEqual(Object.keys(newLoggedSms()).sort());
});
