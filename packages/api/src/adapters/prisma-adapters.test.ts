import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@menjin/tests/database';
import { afterAll, describe, expect, test } from 'vitest';
import { accountChangesContract } from '../testing/contracts/account-changes-contract.ts';
import { accountStoreContract } from '../testing/contracts/account-store-contract.ts';
import { allowancesContract } from '../testing/contracts/allowances-contract.ts';
import { sessionStoreContract } from '../testing/contracts/session-store-contract.ts';
import { smsBlocksContract } from '../testing/contracts/sms-blocks-contract.ts';
import { staffGrantsContract } from '../testing/contracts/staff-grants-contract.ts';
import { staffLogContract } from '../testing/contracts/staff-log-contract.ts';
import { userActionsContract } from '../testing/contracts/user-actions-contract.ts';
import { userDirectoryContract } from '../testing/contracts/user-directory-contract.ts';
import { isPostgresAway } from './is-postgres-away.ts';
import { createPrismaAccountStore } from './prisma-account-store.ts';
import { createPrismaAllowances } from './prisma-allowances.ts';
import { createPrismaAuditLog } from './prisma-audit-log.ts';
import { createPrismaEmailOutbox } from './prisma-email-outbox.ts';
import { createPrismaSessionStore } from './prisma-session-store.ts';
import { createPrismaSmsBlocks } from './prisma-sms-blocks.ts';
import { createPrismaSmsOutbox } from './prisma-sms-outbox.ts';
import { createPrismaStaffLog } from './prisma-staff-log.ts';
import { createPrismaUserDirectory } from './prisma-user-directory.ts';

const database = await createTestDatabase();
const { prisma } = database;
afterAll(() => database.drop());

const staffLog = createPrismaStaffLog(prisma);
const stores = () => ({
  accounts: createPrismaAccountStore(prisma),
  sessions: createPrismaSessionStore(prisma),
  audit: createPrismaAuditLog(prisma),
  emails: createPrismaEmailOutbox(prisma),
  directory: createPrismaUserDirectory(prisma),
  staffLog,
  change: (id: number, data: { isStaff?: boolean; isSuperuser?: boolean; isActive?: boolean }) =>
    prisma.user.update({ where: { id }, data }),
});

describe('accounts in Postgres', () => {
  accountStoreContract(stores);
});

describe('changes of accounts in Postgres', () => {
  accountChangesContract(stores);
});

describe('sessions in Postgres', () => {
  sessionStoreContract(stores);
});

describe('what staff sees and changes in Postgres', () => {
  userDirectoryContract(stores);
  userActionsContract(stores);
  staffGrantsContract(stores);
  staffLogContract(stores);
});

describe('allowances in Postgres', () => {
  allowancesContract(() => createPrismaAllowances(prisma), staffLog);
});

test('who asks while another is being counted waits for what comes of it', async () => {
  const at = new Date('2026-11-22T08:00:00Z');
  const last = { key: `test:${randomUUID()}`, maximum: 1, windowSeconds: 3600, amount: 1 };
  const isSomebodyWaiting = async () => {
    const waiting = await prisma.$queryRaw<object[]>`
      SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid)
      WHERE NOT granted AND datname = current_database()`;
    return waiting.length > 0;
  };
  const second = await prisma.$transaction(async (transaction) => {
    const counting = createPrismaAllowances(transaction as typeof prisma);
    expect((await counting.take([last], at)).isTaken).toBe(true);
    const answer = createPrismaAllowances(prisma).take([last], at);
    await expect.poll(isSomebodyWaiting).toBe(true);
    return { answer };
  });
  expect((await second.answer).isTaken).toBe(false);
});

test('who waits too long is told so, and not counted afterwards', async () => {
  const at = new Date('2026-11-22T08:00:00Z');
  const wanted = { key: `test:${randomUUID()}`, maximum: 9, windowSeconds: 3600, amount: 1 };
  const allowances = createPrismaAllowances(prisma);
  await prisma.$transaction(
    async (transaction) => {
      await createPrismaAllowances(transaction as typeof prisma).take([wanted], at);
      const late = await allowances.take([wanted], at).catch((error: unknown) => error);
      expect(isPostgresAway(late)).toBe(true);
    },
    { timeout: 10_000 },
  );
  expect(await allowances.used(wanted, at)).toBe(1);
});

describe('blocks in Postgres', () => {
  smsBlocksContract(async () => {
    await prisma.smsBlock.deleteMany();
    return createPrismaSmsBlocks(prisma);
  }, staffLog);
});

const newMessage = () => ({
  challengeId: randomUUID(),
  purpose: 'register' as const,
  mobile: '13800138000',
  createdAt: new Date('2026-11-22T08:00:00Z'),
  expiresAt: new Date('2026-11-22T08:05:00Z'),
});
const enqueue = (message: ReturnType<typeof newMessage>, isSuppressed = false) =>
  createPrismaSmsOutbox(prisma).enqueue({ ...message, price: 500, isSuppressed });
const countJobs = async () => {
  const [row] = await prisma.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE task_identifier = 'send_sms'`;
  return row?.count;
};

test('a message that is queued is a row and a job that names the row alone', async () => {
  const message = newMessage();
  await enqueue(message);
  const row = await prisma.smsMessage.findUniqueOrThrow({
    where: { challengeId: message.challengeId },
  });
  expect(row).toMatchObject({ ...message, state: 'queued', attempts: 0 });
  const jobs = await prisma.$queryRaw<{ payload: unknown }[]>`
    SELECT payload FROM graphile_worker._private_jobs WHERE key = ${row.id}`;
  expect(jobs).toEqual([{ payload: { messageId: row.id } }]);
  expect(String(row.price)).toBe('0.05');
});

test('a message that is never sent gets row and job, too: nobody can tell by the time it took', async () => {
  const message = newMessage();
  const before = await countJobs();
  await enqueue(message, true);
  const { challengeId } = message;
  const row = await prisma.smsMessage.findUniqueOrThrow({ where: { challengeId } });
  expect(row.state).toBe('suppressed');
  expect(await countJobs()).toBe((before ?? 0) + 1);
});

test('notes that a code was used', async () => {
  const message = newMessage();
  await enqueue(message);
  const at = new Date('2026-11-22T08:01:00Z');
  await createPrismaSmsOutbox(prisma).markUsed(message.challengeId, at);
  const { challengeId } = message;
  const row = await prisma.smsMessage.findUniqueOrThrow({ where: { challengeId } });
  expect(row.usedAt).toEqual(at);
});

test('where the row cannot be written there is no job either', async () => {
  const message = newMessage();
  await enqueue(message);
  const before = await countJobs();
  await expect(enqueue(message)).rejects.toThrow();
  expect(await countJobs()).toBe(before);
});

test('where the job cannot be written there is no row either', async () => {
  await prisma.$executeRaw`ALTER SCHEMA graphile_worker RENAME TO graphile_worker_away`;
  const message = newMessage();
  try {
    await expect(enqueue(message)).rejects.toThrow();
  } finally {
    await prisma.$executeRaw`ALTER SCHEMA graphile_worker_away RENAME TO graphile_worker`;
  }
  const row = await prisma.smsMessage.findUnique({ where: { challengeId: message.challengeId } });
  expect(row).toBeNull();
});
