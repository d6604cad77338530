import { EventEmitter, once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import { HashingDownError } from './hashing-down-error.ts';
import { WorkerPool } from './worker-pool.ts';

const UNLOADABLE = 'throw new Error("cannot be loaded");';
const LOADABLE = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ key }) => parentPort.postMessage({ ok: true, value: key }));
  parentPort.postMessage('ready');
`;
const task = { kind: 'hash', key: 'a', cost: 4 } as const;

/** A pool whose threads run a script that can be changed, and pauses that pass when told. */
function openPool(workers: number) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const events = new EventEmitter();
  const thread = { script: UNLOADABLE, starts: 0 };
  const pool = new WorkerPool({
    workers,
    maxWaitMs: 60_000,
    firstEstimateMs: 50,
    startWorker: () => {
      thread.starts += 1;
      return new Worker(thread.script, { eval: true, execArgv: [] });
    },
    onWorkerDeath: (error) => events.emit('death', error),
  });
  onTestFinished(async () => {
    vi.useRealTimers();
    await pool.close();
  });
  return { pool, thread, nextDeath: () => once(events, 'death') };
}

test('gives up on threads that cannot load, and tells why to whoever waits or comes', async () => {
  const { pool, thread } = openPool(1);
  const down = { name: 'HashingDownError', cause: { message: 'cannot be loaded' } };
  const waiting = Promise.allSettled([pool.reserve().run(task), pool.reserve().run(task)]);
  const reserved = pool.reserve();
  expect(await waiting).toMatchObject([{ reason: down }, { reason: down }]);
  expect(() => pool.reserve()).toThrow(HashingDownError);
  await expect(reserved.run(task)).rejects.toMatchObject(down);
  expect(thread.starts).toBe(3);
});

test('tries again after a pause that doubles from 100 ms to 10 s', async () => {
  const { thread, nextDeath } = openPool(1);
  for (let death = 1; death <= 3; death += 1) await nextDeath();
  for (const pauseMs of [100, 200, 400, 800, 1_600, 3_200, 6_400, 10_000, 10_000]) {
    const before = thread.starts;
    vi.advanceTimersByTime(pauseMs - 1);
    expect(thread.starts).toBe(before);
    const death = nextDeath();
    vi.advanceTimersByTime(1);
    await death;
    expect(thread.starts).toBe(before + 1);
  }
});

test('works again, with all its threads, once they can be loaded', async () => {
  const { pool, thread } = openPool(2);
  await expect(pool.reserve().run(task)).rejects.toThrow(HashingDownError);
  const before = thread.starts;
  thread.script = LOADABLE;
  vi.advanceTimersByTime(100);
  await expect(pool.reserve().run(task)).resolves.toBe('a');
  expect(thread.starts).toBe(before + 2);
});

test('a thread that cannot even be made counts as one that died', async () => {
  const deaths: string[] = [];
  const pool = new WorkerPool({
    workers: 2,
    maxWaitMs: 60_000,
    firstEstimateMs: 50,
    startWorker: () => {
      throw new Error('no thread left');
    },
    onWorkerDeath: (error) => deaths.push(error.message),
  });
  onTestFinished(() => pool.close());
  expect(deaths).toEqual(Array.from({ length: 3 }, () => 'no thread left'));
  expect(() => pool.reserve()).toThrow(HashingDownError);
});
