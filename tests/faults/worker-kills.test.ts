import { setTimeout as delay } from 'node:timers/promises';
import type { PrismaClient } from '@menjin/db';
import { test } from 'vitest';
import { isLongRun } from '../setup/is-long-run.ts';
import { type QueuedMessage, queueMessages } from './queue-messages.ts';
import { setUpWorkers } from './set-up-workers.ts';

const LIFE_SECONDS = 300;
const [MESSAGES, KILLS] = isLongRun ? [200, 50] : [40, 8];

const countWaiting = (prisma: PrismaClient) =>
  prisma.smsMessage.count({ where: { state: { in: ['queued', 'sending'] } } });

const stateOf = async (prisma: PrismaClient, id: string | undefined) =>
  (await prisma.smsMessage.findUnique({ where: { id: id ?? '' } }))?.state;

test.for(isLongRun ? [1, 10] : [1])(
  `R64: ${KILLS} killed workers with %i at a time lose none of ${MESSAGES} messages, and repeat only what they held`,
  {
    timeout: 300_000,
  },
  async (concurrency, context) => {
    const { expect } = context;
    const hesitateMs = () => Math.random() * 300;
    const scene = await setUpWorkers(context, () => ({ afterMs: hesitateMs() }), hesitateMs);
    const workers = Array.from({ length: 4 }, () => scene.spawn({ concurrency }));
    const queued: QueuedMessage[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const victim = workers.splice(Math.floor(Math.random() * workers.length), 1)[0];
      await victim?.started;
      const few = { count: MESSAGES / KILLS, lifeSeconds: LIFE_SECONDS };
      queued.push(...(await queueMessages(scene.prisma, few)));
      // Random moments are what is tried here: nothing is waited for.
      await delay(Math.random() * 400);
      victim?.process.kill('SIGKILL');
      await victim?.exitCode;
      workers.push(scene.spawn({ concurrency }));
    }
    await expect
      .poll(() => countWaiting(scene.prisma), { timeout: 120_000, interval: 500 })
      .toBe(0);

    const { sendings } = scene.witness;
    await context.annotate(`sent ${sendings.length - MESSAGES} of ${MESSAGES} again`);
    const states = await scene.prisma.smsMessage.groupBy({ by: ['state'], _count: true });
    expect(states).toEqual([{ state: 'accepted', _count: MESSAGES }]);
    const ids = queued.map((message) => message.id).sort();
    expect([...new Set(sendings.map((sending) => sending.id))].sort()).toEqual(ids);
    expect(sendings.length).toBeLessThanOrEqual(MESSAGES + KILLS * concurrency);
    // The same code whenever the same message is sent.
    const told = new Set(sendings.map(({ id, code }) => `${id} ${code}`));
    expect(told.size).toBe(MESSAGES);
    expect(sendings.filter(({ code }) => !/^\d{6}$/.test(code))).toEqual([]);
    const ends = new Map(queued.map((message) => [message.id, message.expiresAt]));
    expect(sendings.filter(({ id, at }) => at > (ends.get(id) ?? at))).toEqual([]);
  },
);

test.concurrent('the message of a killed worker is sent by another within seconds', {
  timeout: 90_000,
}, async (context) => {
  const { expect } = context;
  let answers = 0;
  // The first one never hears that it was taken.
  const scene = await setUpWorkers(context, () => ({ afterMs: (answers += 1) === 1 ? 60_000 : 0 }));
  const [message] = await queueMessages(scene.prisma, { count: 1, lifeSeconds: LIFE_SECONDS });
  const holder = await scene.start();
  await expect.poll(() => scene.witness.sendings.length, { timeout: 10_000 }).toBe(1);
  await scene.start();

  holder.process.kill('SIGKILL');
  const killedAt = Date.now();
  await expect
    .poll(() => stateOf(scene.prisma, message?.id), { timeout: 20_000, interval: 100 })
    .toBe('accepted');
  await context.annotate(`taken over after ${Date.now() - killedAt} ms`);
  const [first, second, ...more] = scene.witness.sendings;
  expect(second).toMatchObject({ id: first?.id, code: first?.code });
  expect(more).toEqual([]);
});

test.concurrent('R65: SIGTERM lets a slow gateway take what it holds, once, and ends with 0', {
  timeout: 90_000,
}, async (context) => {
  const { expect } = context;
  const scene = await setUpWorkers(context, () => ({ afterMs: 6_000 }));
  const [message] = await queueMessages(scene.prisma, { count: 1, lifeSeconds: LIFE_SECONDS });
  const worker = await scene.start();
  await expect.poll(() => scene.witness.sendings.length, { timeout: 10_000 }).toBe(1);

  worker.process.kill('SIGTERM');
  const [late] = await queueMessages(scene.prisma, { count: 1, lifeSeconds: LIFE_SECONDS });
  expect(await worker.exitCode).toBe(0);
  expect(scene.witness.sendings.map(({ id }) => id)).toEqual([message?.id]);
  expect(await stateOf(scene.prisma, message?.id)).toBe('accepted');
  // It took no new job, holds none, and left no sign of life.
  expect(await stateOf(scene.prisma, late?.id)).toBe('queued');
  expect(await scene.prisma.$queryRaw`SELECT locked_by FROM graphile_worker.jobs`).toEqual([
    { locked_by: null },
  ]);
  expect(await scene.prisma.workerHeartbeat.count()).toBe(0);
});

test.concurrent('a suspended worker loses its message to another, and goes on when it wakes', {
  timeout: 90_000,
}, async (context) => {
  const { expect } = context;
  let answers = 0;
  const scene = await setUpWorkers(context, () => ({ afterMs: (answers += 1) === 1 ? 2_000 : 0 }));
  const [message] = await queueMessages(scene.prisma, { count: 1, lifeSeconds: LIFE_SECONDS });
  const sleeper = await scene.start();
  await expect.poll(() => scene.witness.sendings.length, { timeout: 10_000 }).toBe(1);
  sleeper.process.kill('SIGSTOP');
  const other = await scene.start();
  await expect
    .poll(() => stateOf(scene.prisma, message?.id), { timeout: 20_000, interval: 100 })
    .toBe('accepted');
  other.process.kill('SIGTERM');
  expect(await other.exitCode).toBe(0);

  sleeper.process.kill('SIGCONT');
  const [next] = await queueMessages(scene.prisma, { count: 1, lifeSeconds: LIFE_SECONDS });
  await expect
    .poll(() => stateOf(scene.prisma, next?.id), { timeout: 15_000, interval: 100 })
    .toBe('accepted');
  expect(await stateOf(scene.prisma, message?.id)).toBe('accepted');
  expect(scene.witness.sendings.filter(({ id }) => id === message?.id)).toHaveLength(2);
  expect(sleeper.process.exitCode, sleeper.output()).toBeNull();
});
