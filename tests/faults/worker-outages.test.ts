import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { expect as expectation, test } from 'vitest';
import { type Fault, startFaultProxy } from './fault-proxy.ts';
import { queueMessages } from './queue-messages.ts';
import { setUpWorkers } from './set-up-workers.ts';

// Room for two attempts at a gateway that is silent for ten seconds, and not for a third.
const SHORT_SECONDS = 30;
const refusal = Object.assign(new Error('later'), { responseCode: 451 });

/** Takes connections and never says a word. */
async function startSilence() {
  const sockets: Socket[] = [];
  const server = createServer((socket) => sockets.push(socket.on('error', () => undefined)));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  expectation(address).toBeTypeOf('object');
  return {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    connections: () => sockets.length,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

test.concurrent('a gateway that is silent fails a message no later than its code ends', {
  timeout: 90_000,
}, async (context) => {
  const { expect, onTestFinished } = context;
  const scene = await setUpWorkers(context, () => ({ afterMs: 0 }));
  const silence = await startSilence();
  onTestFinished(() => silence.close());
  await scene.start({ smtpPort: silence.port });
  const [message] = await queueMessages(scene.prisma, { count: 1, lifeSeconds: SHORT_SECONDS });
  const read = () =>
    scene.prisma.smsMessage.findUniqueOrThrow({ where: { id: message?.id ?? '' } });
  await expect
    .poll(async () => (await read()).state, { timeout: SHORT_SECONDS * 1_000, interval: 100 })
    .toBe('failed');
  expect(await read()).toMatchObject({ failure: 'ETIMEDOUT', attempts: 2, gateway: 'smtp' });
  expect(new Date() <= (message?.expiresAt ?? 0)).toBe(true);
  expect(silence.connections()).toBeGreaterThanOrEqual(2);
});

test.concurrent('a gateway that always fails is not asked again once a code is about to die', {
  timeout: 90_000,
}, async (context) => {
  const { expect } = context;
  let asked = 0;
  const scene = await setUpWorkers(context, () => {
    asked += 1;
    return { afterMs: 0, error: refusal };
  });
  const worker = await scene.start();
  const queued = await queueMessages(scene.prisma, { count: 3, lifeSeconds: SHORT_SECONDS });
  const failed = () =>
    scene.prisma.smsMessage.count({ where: { state: 'failed', failure: '451' } });
  await expect.poll(failed, { timeout: SHORT_SECONDS * 1_000, interval: 100 }).toBe(3);
  expect(new Date() <= (queued[0]?.expiresAt ?? 0)).toBe(true);
  // At once, exp(1) s and exp(2) s later; exp(3) s after that it would be too late.
  expect(asked).toBe(9);
  expect(await scene.prisma.$queryRaw`SELECT id FROM graphile_worker.jobs`).toEqual([]);
  expect(worker.output()).not.toMatch(/1380000000\d/);
});

test.concurrent('a message whose gateway comes back in time is sent once', {
  timeout: 90_000,
}, async (context) => {
  const { expect } = context;
  let asked = 0;
  const scene = await setUpWorkers(context, () => ({
    afterMs: 0,
    ...((asked += 1) <= 2 ? { error: refusal } : {}),
  }));
  await scene.start();
  const [message] = await queueMessages(scene.prisma, { count: 1, lifeSeconds: 60 });
  const read = () =>
    scene.prisma.smsMessage.findUniqueOrThrow({ where: { id: message?.id ?? '' } });
  await expect
    .poll(async () => (await read()).state, { timeout: 30_000, interval: 100 })
    .toBe('accepted');
  expect(await read()).toMatchObject({ attempts: 3, failure: null });
  expect(scene.witness.sendings.map(({ id }) => id)).toEqual([message?.id]);
});

test.concurrent.for(['refuse', 'stall'] as const satisfies Fault[])(
  'a message that was taken while Postgres is away (%s) is sent once',
  {
    timeout: 90_000,
  },
  async (fault, context) => {
    const { expect, onTestFinished } = context;
    const scene = await setUpWorkers(context, () => ({ afterMs: 3_000 }));
    const url = new URL(scene.databaseUrl);
    const proxy = await startFaultProxy({ port: Number(url.port) });
    onTestFinished(() => proxy.close());
    url.port = String(proxy.port);
    const cutOff = await scene.start({ databaseUrl: url.href });
    const [message] = await queueMessages(scene.prisma, { count: 1, lifeSeconds: 120 });
    await expect.poll(() => scene.witness.sendings.length, { timeout: 10_000 }).toBe(1);

    proxy.set(fault);
    // It misses several beats, but is back before others may take its jobs.
    const failedBeats = () => cutOff.output().split('"event":"heartbeat-failed"').length - 1;
    await expect.poll(failedBeats, { timeout: 30_000, interval: 100 }).toBeGreaterThanOrEqual(2);
    proxy.set('pass');

    const jobs = () => scene.prisma.$queryRaw`SELECT id FROM graphile_worker.jobs`;
    await expect.poll(jobs, { timeout: 60_000, interval: 200 }).toEqual([]);
    const row = await scene.prisma.smsMessage.findUnique({ where: { id: message?.id ?? '' } });
    expect(row).toMatchObject({ state: 'accepted', attempts: 1 });
    expect(scene.witness.sendings).toHaveLength(1);
    expect(cutOff.process.exitCode, cutOff.output()).toBeNull();
    await expect.poll(() => scene.prisma.workerHeartbeat.count()).toBe(1);
  },
);

test.concurrent('a message that failed while Postgres is away is tried again when it is back', {
  timeout: 90_000,
}, async (context) => {
  const { expect, onTestFinished } = context;
  let asked = 0;
  const scene = await setUpWorkers(context, () =>
    (asked += 1) === 1 ? { afterMs: 2_000, error: refusal } : { afterMs: 0 },
  );
  const url = new URL(scene.databaseUrl);
  const proxy = await startFaultProxy({ port: Number(url.port) });
  onTestFinished(() => proxy.close());
  url.port = String(proxy.port);
  const cutOff = await scene.start({ databaseUrl: url.href });
  const [message] = await queueMessages(scene.prisma, { count: 1, lifeSeconds: 120 });
  await expect.poll(() => asked, { timeout: 10_000 }).toBe(1);

  proxy.set('refuse');
  await expect
    .poll(() => cutOff.output(), { timeout: 30_000, interval: 100 })
    .toContain('"outcome":"retry"');
  proxy.set('pass');
  const where = { id: message?.id ?? '' };
  const state = async () => (await scene.prisma.smsMessage.findUnique({ where }))?.state;
  await expect.poll(state, { timeout: 30_000, interval: 100 }).toBe('accepted');
  expect(scene.witness.sendings).toHaveLength(1);
});

test.concurrent('a paused message costs no attempt, and is sent when the pause ends', {
  timeout: 90_000,
}, async (context) => {
  const { expect } = context;
  const scene = await setUpWorkers(context, () => ({ afterMs: 0 }));
  const everyone = { prefix: '', reason: 'test', createdAt: new Date() };
  await scene.prisma.smsBlock.create({ data: everyone });
  const [message] = await queueMessages(scene.prisma, { count: 1, lifeSeconds: 60 });
  const worker = await scene.start();
  const pauses = () => worker.output().split('"outcome":"paused"').length - 1;
  await expect.poll(pauses, { timeout: 20_000, interval: 100 }).toBeGreaterThanOrEqual(2);
  const where = { id: message?.id ?? '' };
  expect(await scene.prisma.smsMessage.findUnique({ where })).toMatchObject({
    state: 'queued',
    attempts: 0,
  });

  await scene.prisma.smsBlock.deleteMany();
  const jobs = () => scene.prisma.$queryRaw`SELECT id FROM graphile_worker.jobs`;
  await expect.poll(jobs, { timeout: 20_000, interval: 100 }).toEqual([]);
  expect(await scene.prisma.smsMessage.findUnique({ where })).toMatchObject({
    state: 'accepted',
    attempts: 1,
  });
  expect(scene.witness.sendings).toHaveLength(1);
});
