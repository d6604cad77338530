import { createPrisma } from '@menjin/db';
import { createLog, createMetrics } from '@menjin/runtime';
import { createTestDatabase } from '@menjin/tests/database';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createPrismaAlarms } from './prisma-alarms.ts';

const database = await createTestDatabase();
afterAll(() => database.drop());
const { prisma } = database;
beforeEach(async () => {
  await prisma.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await prisma.counter.deleteMany();
});

const clock = { now: () => new Date('2026-11-22T08:00:00Z') };
const log = createLog({ process: 'test', level: 'silent' });
const alarm = { event: 'sms_gateway_refused', facts: { gateway: 'smtp', failure: '535' } };

function setUp(connection = prisma) {
  const metrics = createMetrics('test');
  const alarms = createPrismaAlarms({ prisma: connection, log, metrics, clock });
  const counted = async () =>
    /menjin_alarms_total\{[^}]*\} (\d+)/.exec(await metrics.text())?.[1] ?? '0';
  return { alarms, counted };
}

const payloads = () => prisma.$queryRaw`
  SELECT payload FROM graphile_worker._private_jobs ORDER BY id`;

test('many workers that see the same thing queue and count it once', async () => {
  const other = createPrisma({ databaseUrl: database.url });
  const [one, two] = [setUp(), setUp(other)];
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => (index % 2 ? one : two).alarms.raise(alarm, 'smtp')),
  );
  await other.$disconnect();
  expect(await payloads()).toEqual([{ payload: { ...alarm, at: '2026-11-22T08:00:00.000Z' } }]);
  const counts = [await one.counted(), await two.counted()];
  expect(counts.sort()).toEqual(['0', '1']);
});

test('another subject is another alarm', async () => {
  const { alarms, counted } = setUp();
  await alarms.raise(alarm, 'smtp');
  await alarms.raise(alarm, 'twilio');
  expect(await payloads()).toHaveLength(2);
  expect(await counted()).toBe('2');
});

test('the same is said again an hour later, whoever swept up meanwhile', async () => {
  const { alarms, counted } = setUp();
  await alarms.raise(alarm, 'smtp');
  const [quiet] = await prisma.counter.findMany();
  expect(quiet?.expiresAt.getTime()).toBeGreaterThan(Date.now() + 3_500_000);
  await prisma.counter.updateMany({ data: { expiresAt: new Date(Date.now() - 1_000) } });
  await alarms.raise(alarm, 'smtp');
  await alarms.raise(alarm, 'smtp');
  expect(await counted()).toBe('2');
});

test('an alarm that cannot be queued disturbs nobody', async () => {
  const away = createPrisma({ databaseUrl: 'postgresql://nobody@127.0.0.1:1/none' });
  const { alarms, counted } = setUp(away);
  await alarms.raise(alarm, 'smtp');
  expect(await counted()).toBe('0');
  await away.$disconnect();
});
