import { createPrisma } from '@menjin/db';
import { createLog, createMetrics } from '@menjin/runtime';
import { createTestDatabase } from '@menjin/tests/database';
import { afterAll, expect, test } from 'vitest';
import { createQueuedAlarms } from './queued-alarms.ts';

const database = await createTestDatabase();
const { prisma } = database;
afterAll(() => database.drop());

const at = new Date('2026-11-22T08:00:00Z');
const alarm = { event: 'sms_budget_warning', facts: { day: '2026-11-22', spent: 80, budget: 100 } };

function setUp(connection = prisma) {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const log = createLog({ process: 'test', level: 'warn', destination });
  const metrics = createMetrics('test');
  return { alarms: createQueuedAlarms({ prisma: connection, log, metrics }), lines, metrics };
}

test('an alarm is logged, counted and queued once in an hour, by whichever process', async () => {
  const [one, other] = [setUp(), setUp()];
  await one.alarms.raise(alarm, '2026-11-22', at);
  await Promise.all([one, other].map(({ alarms }) => alarms.raise(alarm, '2026-11-22', at)));
  expect(one.lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'warn', event: 'sms_budget_warning', spent: 80 },
  ]);
  expect(other.lines).toEqual([]);
  expect(await one.metrics.text()).toMatch(/menjin_alarms_total\{event="sms_budget_warning".*\} 1/);
  const jobs = await prisma.$queryRaw`
    SELECT payload FROM graphile_worker._private_jobs WHERE key LIKE 'once:%'`;
  expect(jobs).toEqual([{ payload: { ...alarm, at: at.toISOString() } }]);
});

test('an alarm that was forgotten rings again, and no other', async () => {
  const { alarms, lines } = setUp();
  const other = { event: 'sms_hour_limit', facts: { most: 1 } };
  await alarms.raise(alarm, 'forgotten', at);
  await alarms.raise(other, 'kept', at);
  await alarms.forget(alarm.event);
  await alarms.raise(alarm, 'forgotten', at);
  await alarms.raise(other, 'kept', at);
  expect(lines.map((line) => JSON.parse(line).event)).toEqual([
    'sms_budget_warning',
    'sms_hour_limit',
    'sms_budget_warning',
  ]);
});

test('an alarm that cannot be queued is said in the log, and fails nothing', async () => {
  const away = createPrisma({ databaseUrl: 'postgresql://nobody@127.0.0.1:1/none' });
  const { alarms, lines } = setUp(away);
  await alarms.raise(alarm, '2026-11-22', at);
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(['alarm-not-queued']);
  await away.$disconnect();
});
