import { getEventListeners } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { HashingAbandonedError } from './hashing-abandoned-error.ts';
import { HashingBusyError } from './hashing-busy-error.ts';
import { startHashWorker } from './start-hash-worker.ts';
import { WorkerPool, type WorkerPoolOptions } from './worker-pool.ts';

function openPool(options: Partial<WorkerPoolOptions> = {}): WorkerPool {
  const pool = new WorkerPool({
    workers: 1,
    maxWaitMs: 60_000,
    firstEstimateMs: 50,
    startWorker: () => startHashWorker(0),
    ...options,
  });
  onTestFinished(() => pool.close());
  return pool;
}
const hashTask = (key: string) => ({ kind: 'hash', key, cost: 4 }) as const;
/** A pool whose one thread begins a task, and ends none before the gate is opened. */
function openGatedPool(maxWaitMs: number) {
  const gate = new Int32Array(new SharedArrayBuffer(8));
  const openGate = () => {
    Atomics.store(gate, 1, 1);
    Atomics.notify(gate, 1);
  };
  onTestFinished(openGate);
  return {
    pool: openPool({
      maxWaitMs,
      startWorker: () => new Worker(GATED_THREAD, { eval: true, execArgv: [], workerData: gate }),
    }),
    begun: () => Atomics.load(gate, 0),
    openGate,
  };
}
const run = (pool: WorkerPool, key: string) => pool.reserve().run(hashTask(key));

test('finishes tasks in the order they came', async () => {
  const pool = openPool();
  const finished: number[] = [];
  await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      await run(pool, `key ${index}`);
      finished.push(index);
    }),
  );
  expect(finished).toEqual(Array.from({ length: 20 }, (_, index) => index));
});

test('of a burst whose callers look something up first, it accepts only as many as fit', async () => {
  const pool = openPool({ maxWaitMs: 100 });
  const outcomes = await Promise.allSettled(
    Array.from({ length: 100 }, async (_, index) => {
      const slot = pool.reserve();
      await new Promise(setImmediate);
      return slot.run(hashTask(`key ${index}`));
    }),
  );
  const refused = outcomes.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(98);
  expect(refused).toContainEqual({ status: 'rejected', reason: expect.any(HashingBusyError) });
});

test('a place is free again when it is released, and when its task has ended', async () => {
  const pool = openPool({ maxWaitMs: 1 });
  const released = pool.reserve();
  expect(() => pool.reserve()).toThrow(HashingBusyError);
  released.release();
  const used = pool.reserve();
  const running = used.run(hashTask('a'));
  used.release();
  expect(() => pool.reserve()).toThrow(HashingBusyError);
  await running;
  pool.reserve();
});

test('a place is good for one task', async () => {
  const pool = openPool();
  const slot = pool.reserve();
  await slot.run(hashTask('a'));
  await expect(slot.run(hashTask('b'))).rejects.toThrow('used already');
});

test('whoever is gone before a place is taken gets none', () => {
  const pool = openPool({ maxWaitMs: 1 });
  expect(() => pool.reserve({ signal: AbortSignal.abort() })).toThrow(HashingAbandonedError);
  pool.reserve();
});

test('whoever goes before using a place gives it back, and can use it no more', async () => {
  const pool = openPool({ maxWaitMs: 1 });
  const client = new AbortController();
  const slot = pool.reserve(client);
  expect(() => pool.reserve()).toThrow(HashingBusyError);
  client.abort();
  const next = pool.reserve();
  await expect(slot.run(hashTask('a'))).rejects.toThrow(HashingAbandonedError);
  expect(() => pool.reserve()).toThrow(HashingBusyError);
  await next.run(hashTask('b'));
});

test('drops what waits when its client goes, frees its place, and keeps the order', async () => {
  const { pool, begun, openGate } = openGatedPool(150);
  const client = new AbortController();
  const finished: (string | boolean)[] = [];
  const finish = async (key: string, options = {}) =>
    finished.push(await pool.reserve(options).run(hashTask(key)));
  const first = finish('a');
  const gone = finish('gone', client);
  const second = finish('b');
  await expect.poll(begun).toBe(1);
  expect(() => pool.reserve()).toThrow(HashingBusyError);
  client.abort();
  await expect(gone).rejects.toThrow(HashingAbandonedError);
  const third = finish('c');
  openGate();
  await Promise.all([first, second, third]);
  expect(finished).toEqual(['a', 'b', 'c']);
  expect(begun()).toBe(3);
});

test('a hash that a thread has begun goes on when its client goes, and keeps its place', async () => {
  const { pool, begun, openGate } = openGatedPool(1);
  const client = new AbortController();
  const running = pool.reserve(client).run(hashTask('a'));
  await expect.poll(begun).toBe(1);
  client.abort();
  expect(() => pool.reserve()).toThrow(HashingBusyError);
  openGate();
  await expect(running).resolves.toBe('a');
  pool.reserve();
});

test('keeps listening to no client once its task is done', async () => {
  const pool = openPool();
  const client = new AbortController();
  for (let round = 0; round < 3; round += 1) await pool.reserve(client).run(hashTask('a'));
  pool.reserve(client).release();
  expect(getEventListeners(client.signal, 'abort')).toEqual([]);
});

test('rejects what still waits when it is closed', async () => {
  const pool = openPool();
  const outcomes = Promise.allSettled([run(pool, 'a'), run(pool, 'b')]);
  await pool.close();
  expect((await outcomes).map((outcome) => outcome.status)).toEqual(['rejected', 'rejected']);
  expect(() => pool.reserve()).toThrow('closed');
});

test('a task that cannot be done fails alone', async () => {
  const pool = openPool();
  const unhashable = { kind: 'hash', key: 'a', cost: 'four' as unknown as number } as const;
  await expect(pool.reserve().run(unhashable)).rejects.toThrow();
  await expect(run(pool, 'b')).resolves.toMatch(/^\$2b\$04\$/);
});

test('a thread that dies in the middle of a task fails that task alone, and is replaced', async () => {
  const deaths: string[] = [];
  const threads: Worker[] = [];
  const pool = openPool({
    startWorker: () => {
      const thread = new Worker(MORTAL_THREAD, { eval: true, execArgv: [] });
      threads.push(thread);
      return thread;
    },
    onWorkerDeath: (error) => deaths.push(error.message),
  });
  const outcomes = await Promise.allSettled(['a', 'die', 'b'].map((key) => run(pool, key)));
  const reason = new Error('A hashing thread ended with code 7.');
  expect(outcomes).toEqual([
    { status: 'fulfilled', value: 'a' },
    { status: 'rejected', reason },
    { status: 'fulfilled', value: 'b' },
  ]);
  expect(deaths).toEqual([reason.message]);
  expect(threads).toHaveLength(2);
});

const GATED_THREAD = `
  const { parentPort, workerData: gate } = require('node:worker_threads');
  parentPort.on('message', ({ key }) => {
    Atomics.add(gate, 0, 1);
    Atomics.wait(gate, 1, 0);
    parentPort.postMessage({ ok: true, value: key });
  });
  parentPort.postMessage('ready');
`;

const MORTAL_THREAD = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ key }) => {
    if (key === 'die') process.exit(7);
    parentPort.postMessage({ ok: true, value: key });
  });
  parentPort.postMessage('ready');
`;
