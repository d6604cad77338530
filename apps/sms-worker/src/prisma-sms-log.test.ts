import { createTestDatabase } from '@menjin/tests/database';
import { afterAll, expect, test } from 'vitest';
import { createPrismaSmsLog } from './prisma-sms-log.ts';
import { insertMessage } from './testing/message-rows.ts';

const database = await createTestDatabase();
afterAll(() => database.drop());
const { prisma } = database;
const smsLog = createPrismaSmsLog(prisma);

const STATES = ['queued', 'sending', 'accepted', 'delivered', 'failed', 'expired', 'suppressed'];
const sent = { state: 'accepted', providerMessageId: 'p1', at: new Date() } as const;
const read = (id: string) => prisma.smsMessage.findUniqueOrThrow({ where: { id } });

test('of many workers that begin with a message at once, one may send it', async () => {
  const id = await insertMessage(prisma);
  const begun = await Promise.all(
    Array.from({ length: 10 }, () => smsLog.begin({ id, attempts: 0 }, 'smtp')),
  );
  expect(begun.filter(Boolean)).toHaveLength(1);
  expect(await read(id)).toMatchObject({ state: 'sending', attempts: 1, gateway: 'smtp' });
});

test('what a worker begins, notes or gives up leaves messages alone that do not wait', async () => {
  for (const state of ['accepted', 'delivered', 'failed', 'expired', 'suppressed'] as const) {
    const id = await insertMessage(prisma, { state });
    const before = await read(id);
    const seen = { id, attempts: 0 };
    expect(await smsLog.begin(seen, 'smtp')).toBe(false);
    expect(await smsLog.giveUp(seen, { state: 'failed', failure: 'late' })).toBe(false);
    await smsLog.noteFailure(seen, 'late');
    expect(await read(id)).toEqual(before);
  }
});

test('a worker that slept through an attempt of another changes nothing', async () => {
  const id = await insertMessage(prisma);
  expect(await smsLog.begin({ id, attempts: 0 }, 'smtp')).toBe(true);
  expect(await smsLog.begin({ id, attempts: 1 }, 'smtp')).toBe(true);
  const slept = { id, attempts: 1 };
  expect(await smsLog.giveUp(slept, { state: 'failed', failure: '451' })).toBe(false);
  await smsLog.noteFailure(slept, '451');
  expect(await read(id)).toMatchObject({ state: 'sending', attempts: 2, failure: null });
});

test('a message is accepted even if it was given up meanwhile, but never a second time', async () => {
  const ends: string[] = [];
  for (const state of STATES) {
    const id = await insertMessage(prisma, { state: state as 'queued', failure: '451' });
    await smsLog.markSent(id, sent);
    const row = await read(id);
    ends.push(`${state} → ${row.state} ${row.failure} ${row.providerMessageId}`);
  }
  expect(ends).toEqual([
    'queued → accepted null p1',
    'sending → accepted null p1',
    'accepted → accepted 451 null',
    'delivered → delivered 451 null',
    'failed → accepted null p1',
    'expired → accepted null p1',
    'suppressed → suppressed 451 null',
  ]);
});

test('writes down when a message arrived', async () => {
  const [accepted, delivered] = [await insertMessage(prisma), await insertMessage(prisma)];
  await smsLog.markSent(accepted, sent);
  await smsLog.markSent(delivered, { ...sent, state: 'delivered' });
  expect(await read(accepted)).toMatchObject({ sentAt: sent.at, deliveredAt: null });
  expect(await read(delivered)).toMatchObject({
    state: 'delivered',
    sentAt: sent.at,
    deliveredAt: sent.at,
  });
});

test('a message waits while it is queued or being sent', async () => {
  const waiting: string[] = [];
  for (const state of STATES) {
    const message = await smsLog.find(await insertMessage(prisma, { state: state as 'queued' }));
    if (message?.isWaiting) waiting.push(state);
  }
  expect(waiting).toEqual(['queued', 'sending']);
});

test('a number is paused by a block of its own, of its beginning, and of everyone', async () => {
  const id = await insertMessage(prisma, { mobile: '13911112222' });
  const isPausedBy = async (prefix: string) => {
    await prisma.smsBlock.create({ data: { prefix, reason: 'test', createdAt: new Date() } });
    const message = await smsLog.find(id);
    await prisma.smsBlock.delete({ where: { prefix } });
    return message?.isPaused;
  };
  expect(await isPausedBy('13911112222')).toBe(true);
  expect(await isPausedBy('1391')).toBe(true);
  expect(await isPausedBy('')).toBe(true);
  expect(await isPausedBy('1391_')).toBe(false);
  expect(await isPausedBy('13900000000')).toBe(false);
});
