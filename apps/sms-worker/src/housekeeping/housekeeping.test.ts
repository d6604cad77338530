import { randomBytes, randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { SMS_NOTICES } from '@menjin/contract';
import { createPrisma, Prisma } from '@menjin/db';
import { createLog, createMetrics } from '@menjin/runtime';
import { createTestDatabase } from '@menjin/tests/database';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createPrismaAlarms } from '../alarms/prisma-alarms.ts';
import { showMessages } from '../show-messages.ts';
import { insertEmail } from '../testing/email-rows.ts';
import { insertMessage, insertMessages, secondsAgo } from '../testing/message-rows.ts';
import { deleteOldRows } from './delete-old-rows.ts';
import { expireEmails } from './expire-emails.ts';
import { expireMessages } from './expire-messages.ts';
import { keepHouse } from './keep-house.ts';
import { watchConversion } from './watch-conversion.ts';
import { watchFailures } from './watch-failures.ts';

const database = await createTestDatabase();
afterAll(() => database.drop());
const { prisma } = database;
beforeEach(() => prisma.smsMessage.deleteMany());

const lines: string[] = [];
const destination = new Writable({
  write(chunk: Buffer, _encoding, done) {
    lines.push(chunk.toString());
    done();
  },
});
const log = createLog({ process: 'test', level: 'info', destination });
const DAY_SECONDS = 86_400;
const retention = { smsLogDays: 30, auditDays: 60, staffAuditDays: 90 };

function alarmsHeard() {
  const heard: unknown[] = [];
  return { heard, raise: async (alarm: unknown) => void heard.push(alarm) };
}

test('messages that still wait long after the end of their code are written off', async () => {
  const dead = { expiresAt: secondsAgo(31) };
  const lost = await insertMessage(prisma, { ...dead, state: 'sending', gateway: 'smtp' });
  await insertMessage(prisma, { ...dead, state: 'accepted' });
  await insertMessage(prisma, { expiresAt: secondsAgo(20), state: 'sending' });
  lines.length = 0;
  await Promise.all([expireMessages(prisma, log), expireMessages(prisma, log)]);
  const states = await prisma.smsMessage.findMany({ orderBy: { id: 'asc' } });
  expect(states.map((row) => row.state)).toEqual(['expired', 'accepted', 'sending']);
  // Both looked, one found it; and its number is not told.
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'warn', event: 'sms', outcome: 'expired', messageId: lost, gateway: 'smtp' },
  ]);
  expect(lines.join('')).not.toContain('13800138000');
});

test('emails that still wait long after their time are written off, once and without address', async () => {
  const dead = { expiresAt: secondsAgo(31) };
  const lost = await insertEmail(prisma, { ...dead, kind: 'notice-mobile', failure: '451' });
  const sent = await insertEmail(prisma, { ...dead, state: 'sent' });
  const waiting = await insertEmail(prisma, { expiresAt: secondsAgo(20) });
  lines.length = 0;
  await Promise.all([expireEmails(prisma, log), expireEmails(prisma, log)]);
  const rows = await prisma.emailMessage.findMany();
  const states = Object.fromEntries(rows.map(({ id, state }) => [id, state]));
  expect(states).toEqual({ [lost]: 'expired', [sent]: 'sent', [waiting]: 'queued' });
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'warn', event: 'email', outcome: 'expired', emailId: lost, kind: 'notice-mobile' },
  ]);
  expect(lines.join('')).not.toContain('@');
});

test('deletes the log after its retention, in as many batches as it takes', async () => {
  await insertMessages(prisma, 1_500, { createdAt: secondsAgo(31 * DAY_SECONDS) });
  const kept = await insertMessage(prisma, { createdAt: secondsAgo(29 * DAY_SECONDS) });
  await Promise.all([deleteOldRows(prisma, retention), deleteOldRows(prisma, retention)]);
  expect(await prisma.smsMessage.findMany({ select: { id: true } })).toEqual([{ id: kept }]);
});

test('deletes sessions that are over, and emails, events and actions after their retention', async () => {
  await prisma.emailMessage.deleteMany();
  const user = await prisma.user.create({ data: { username: 'alice', password: '!' } });
  for (const [name, age] of [
    ['old', 1],
    ['new', -60],
  ] as const) {
    await prisma.session.create({
      data: {
        tokenHash: randomBytes(32),
        userId: user.id,
        remembered: true,
        createdAt: secondsAgo(DAY_SECONDS),
        lastSeenAt: secondsAgo(60),
        expiresAt: secondsAgo(age),
        userAgent: name,
      },
    });
    const createdAt = secondsAgo(30 * DAY_SECONDS + age);
    await insertEmail(prisma, { userId: user.id, kind: name, createdAt });
    const at = secondsAgo(60 * DAY_SECONDS + age);
    await prisma.auditEvent.create({ data: { userId: user.id, event: name, at } });
    const doneAt = secondsAgo(90 * DAY_SECONDS + age);
    await prisma.staffAction.create({ data: { action: name, at: doneAt } });
  }
  await deleteOldRows(prisma, retention);
  expect(await prisma.session.findMany()).toMatchObject([{ userAgent: 'new' }]);
  expect(await prisma.emailMessage.findMany()).toMatchObject([{ kind: 'new' }]);
  expect(await prisma.auditEvent.findMany()).toMatchObject([{ event: 'new' }]);
  expect(await prisma.staffAction.findMany()).toMatchObject([{ action: 'new' }]);
  expect(await prisma.user.count()).toBe(1);
});

test('deletes counters, sandbox messages, heartbeats and jobs that count for nothing any more', async () => {
  const slot = new Date();
  const sandboxMessage = { to: '1', purpose: 'login', text: 'x', code: '1' };
  for (const [key, age] of [
    ['old', 1],
    ['new', -60],
  ] as const) {
    const expiresAt = secondsAgo(age);
    await prisma.counter.create({ data: { key, slot, amount: 1, expiresAt } });
    const id = randomUUID();
    const at = secondsAgo(DAY_SECONDS + age);
    await prisma.sandboxMessage.create({ data: { ...sandboxMessage, id, purpose: key, at } });
    await prisma.workerHeartbeat.create({ data: { poolId: key, beatAt: secondsAgo(3_600 + age) } });
    await prisma.$executeRaw(Prisma.sql`
      INSERT INTO graphile_worker._private_jobs (task_id, key, attempts, max_attempts, updated_at)
      SELECT (graphile_worker.add_job(${key})).task_id, 'dead ' || ${key}, 2, 2,
        ${secondsAgo(DAY_SECONDS + age)}`);
  }
  await deleteOldRows(prisma, retention);
  expect(await prisma.counter.findMany()).toMatchObject([{ key: 'new' }]);
  expect(await prisma.sandboxMessage.findMany()).toMatchObject([{ purpose: 'new' }]);
  expect(await prisma.workerHeartbeat.findMany()).toMatchObject([{ poolId: 'new' }]);
  // Those that may still run remain, dead or alive.
  expect(
    await prisma.$queryRaw`SELECT key FROM graphile_worker.jobs WHERE key IS NOT NULL`,
  ).toEqual([{ key: 'dead new' }]);
  expect(await prisma.$queryRaw`SELECT id FROM graphile_worker.jobs`).toHaveLength(3);
});

test('R24: few used codes of many raise an alarm', async () => {
  const limits = { minSends: 20, minPercent: 20 };
  const createdAt = secondsAgo(180);
  await insertMessages(prisma, 17, { state: 'accepted', createdAt });
  await insertMessages(prisma, 3, { state: 'delivered', createdAt, usedAt: new Date() });
  const alarms = alarmsHeard();
  await watchConversion(prisma, alarms, limits);
  expect(alarms.heard).toEqual([
    { event: 'sms_conversion_low', facts: { sent: 20, used: 3, percent: 15 } },
  ]);
});

test('notices are no codes that could be used: they raise no alarm, and hide none', async () => {
  const limits = { minSends: 20, minPercent: 20 };
  const createdAt = secondsAgo(180);
  const alarms = alarmsHeard();
  for (const purpose of SMS_NOTICES) {
    await insertMessages(prisma, 25, { state: 'delivered', purpose, createdAt });
  }
  await watchConversion(prisma, alarms, limits);
  expect(alarms.heard).toEqual([]);
  await insertMessages(prisma, 20, { state: 'delivered', createdAt });
  await watchConversion(prisma, alarms, limits);
  expect(alarms.heard).toMatchObject([{ facts: { sent: 20, used: 0 } }]);
});

test('workers that watch at the same time raise one alarm', async () => {
  const createdAt = secondsAgo(180);
  await insertMessages(prisma, 20, { state: 'accepted', createdAt });
  const clock = { now: () => new Date() };
  lines.length = 0;
  const connections = Array.from({ length: 3 }, () => createPrisma({ databaseUrl: database.url }));
  await Promise.all(
    connections.map(async (connection) => {
      const metrics = createMetrics('test');
      const alarms = createPrismaAlarms({ prisma: connection, log, metrics, clock });
      await watchConversion(connection, alarms, { minSends: 20, minPercent: 20 });
      await connection.$disconnect();
    }),
  );
  const jobs = await prisma.$queryRaw`
    SELECT payload ->> 'event' AS event FROM graphile_worker._private_jobs
    WHERE key LIKE 'once:%'`;
  expect(jobs).toEqual([{ event: 'sms_conversion_low' }]);
  expect(lines.filter((line) => line.includes('sms_conversion_low'))).toHaveLength(1);
});

test('no alarm for few messages, enough used ones, those of this minute, or when it is off', async () => {
  const limits = { minSends: 20, minPercent: 20 };
  const createdAt = secondsAgo(180);
  const alarms = alarmsHeard();
  await insertMessages(prisma, 19, { state: 'accepted', createdAt });
  for (const state of ['queued', 'failed', 'suppressed'] as const) {
    await insertMessages(prisma, 5, { state, createdAt });
  }
  await insertMessages(prisma, 30, { state: 'accepted', createdAt: secondsAgo(60) });
  await insertMessages(prisma, 30, { state: 'accepted', createdAt: secondsAgo(3_700) });
  await watchConversion(prisma, alarms, limits);
  await insertMessages(prisma, 6, { state: 'accepted', createdAt, usedAt: new Date() });
  await watchConversion(prisma, alarms, limits);
  await watchConversion(prisma, alarms, { minSends: 1, minPercent: 0 });
  expect(alarms.heard).toEqual([]);
});

test('many lost messages raise an alarm', async () => {
  const alarms = alarmsHeard();
  await insertMessages(prisma, 9, { state: 'failed' });
  await insertMessages(prisma, 10, { state: 'accepted' });
  await watchFailures(prisma, alarms);
  await insertMessage(prisma, { state: 'accepted' });
  await watchFailures(prisma, alarms);
  expect(alarms.heard).toEqual([]);
  await insertMessages(prisma, 3, { state: 'expired' });
  await watchFailures(prisma, alarms);
  expect(alarms.heard).toEqual([
    { event: 'sms_messages_failing', facts: { ended: 23, failed: 12, percent: 52 } },
  ]);
});

test('a chore that fails keeps none of the others from being done', async () => {
  let done = 0;
  const failing = { name: 'failing', run: () => Promise.reject(new Error('Postgres is away')) };
  const counting = { name: 'counting', run: async () => void (done += 1) };
  const housekeeping = keepHouse([failing, counting], log);
  await expect.poll(() => done).toBe(1);
  await housekeeping.stop();
});

test('the metrics tell how many messages are in each state, and how long a code has waited', async () => {
  await prisma.emailMessage.deleteMany();
  await insertEmail(prisma, { state: 'failed' });
  await insertMessages(prisma, 2, { state: 'failed' });
  await insertMessages(prisma, 1, { state: 'failed', createdAt: secondsAgo(2 * DAY_SECONDS) });
  await insertMessage(prisma, { state: 'queued', createdAt: secondsAgo(100) });
  await insertMessage(prisma, { createdAt: secondsAgo(900), expiresAt: secondsAgo(600) });
  // A notice may wait for hours where an alarm on codes must not ring.
  await insertMessage(prisma, { purpose: 'notice-mobile', createdAt: secondsAgo(5_000) });
  const metrics = createMetrics('test');
  showMessages(prisma, metrics);
  const text = await metrics.text();
  expect(text).toMatch(/menjin_sms_messages\{[^}]*state="failed"[^}]*\} 2\n/);
  expect(text).toMatch(/menjin_sms_messages\{[^}]*state="suppressed"[^}]*\} 0\n/);
  expect(text).toMatch(/menjin_email_messages\{[^}]*state="failed"[^}]*\} 1\n/);
  expect(text).toMatch(/menjin_email_messages\{[^}]*state="sent"[^}]*\} 0\n/);
  expect(text).toMatch(/menjin_sms_oldest_waiting_seconds\{[^}]*\} 10\d\./);
});
