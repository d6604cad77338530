import { createTestDatabase } from '@menjin/tests/database';
import { afterAll, expect, test } from 'vitest';
import { insertEmail } from '../testing/email-rows.ts';
import { createPrismaEmailLog } from './prisma-email-log.ts';

const database = await createTestDatabase();
afterAll(() => database.drop());
const { prisma } = database;
const emailLog = createPrismaEmailLog(prisma);

const STATES = ['queued', 'sent', 'failed', 'expired'] as const;
const read = (id: string) => prisma.emailMessage.findUniqueOrThrow({ where: { id } });

test('an email waits while it is queued, and one that is not there is none', async () => {
  const waiting: string[] = [];
  for (const state of STATES) {
    const email = await emailLog.find(await insertEmail(prisma, { state }));
    if (email?.isWaiting) waiting.push(state);
  }
  expect(waiting).toEqual(['queued']);
  expect(await emailLog.find(crypto.randomUUID())).toBeNull();
});

test('of many workers that begin with an email at once, one may send it', async () => {
  const id = await insertEmail(prisma);
  const begun = await Promise.all(
    Array.from({ length: 10 }, () => emailLog.begin({ id, attempts: 0 })),
  );
  expect(begun.filter(Boolean)).toHaveLength(1);
  expect(await read(id)).toMatchObject({ state: 'queued', attempts: 1 });
});

test('what a worker begins, notes or gives up leaves emails alone that do not wait', async () => {
  for (const state of ['sent', 'failed', 'expired'] as const) {
    const id = await insertEmail(prisma, { state });
    const before = await read(id);
    const seen = { id, attempts: 0 };
    expect(await emailLog.begin(seen)).toBe(false);
    expect(await emailLog.giveUp(seen, { state: 'failed', failure: 'late' })).toBe(false);
    await emailLog.noteFailure(seen, 'late');
    expect(await read(id)).toEqual(before);
  }
});

test('a worker that slept through an attempt of another changes nothing', async () => {
  const id = await insertEmail(prisma);
  expect(await emailLog.begin({ id, attempts: 0 })).toBe(true);
  expect(await emailLog.begin({ id, attempts: 1 })).toBe(true);
  const slept = { id, attempts: 1 };
  expect(await emailLog.giveUp(slept, { state: 'failed', failure: '451' })).toBe(false);
  await emailLog.noteFailure(slept, '451');
  expect(await read(id)).toMatchObject({ state: 'queued', attempts: 2, failure: null });
});

test('an email is sent even if it was given up meanwhile, but never a second time', async () => {
  const at = new Date();
  const ends: string[] = [];
  for (const state of STATES) {
    const id = await insertEmail(prisma, { state, failure: '451' });
    await emailLog.markSent(id, at);
    const row = await read(id);
    ends.push(`${state} → ${row.state} ${row.failure} ${row.sentAt?.getTime() === at.getTime()}`);
  }
  expect(ends).toEqual([
    'queued → sent null true',
    'sent → sent 451 false',
    'failed → sent null true',
    'expired → sent null true',
  ]);
});
