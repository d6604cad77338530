import { expect, test } from 'vitest';
import { HashingBusyError, WorkerPool } from './worker-pool.ts';

const hashTask = (key: string) => ({ kind: 'hash', key, cost: 4 }) as const;

test('finishes tasks in the order they came', async () => {
  const pool = new WorkerPool({ workers: 1, niceness: 0, maxWaitMs: 60_000 });
  const finished: number[] = [];
  await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      await pool.run(hashTask(`key ${index}`));
      finished.push(index);
    }),
  );
  expect(finished).toEqual(Array.from({ length: 20 }, (_, index) => index));
  await pool.close();
});

test('refuses a task that would wait too long, and accepts again when the queue is gone', async () => {
  const pool = new WorkerPool({ workers: 1, niceness: 0, maxWaitMs: 1 });
  await pool.run({ kind: 'hash', key: 'the first teaches how long one takes', cost: 8 });
  const running = [pool.run(hashTask('a')), pool.run(hashTask('b'))];
  expect(() => pool.assertCanAccept()).toThrow(HashingBusyError);
  await Promise.all(running);
  expect(() => pool.assertCanAccept()).not.toThrow();
  await pool.close();
});

test('rejects what still waits when it is closed', async () => {
  const pool = new WorkerPool({ workers: 1, niceness: 0, maxWaitMs: 60_000 });
  const waiting = [pool.run(hashTask('a')), pool.run(hashTask('b'))];
  const outcomes = Promise.allSettled(waiting);
  await pool.close();
  expect((await outcomes).map((outcome) => outcome.status)).toEqual(['rejected', 'rejected']);
});

test('a task that cannot be done fails alone', async () => {
  const pool = new WorkerPool({ workers: 1, niceness: 0, maxWaitMs: 60_000 });
  const unhashable = { kind: 'hash', key: 'a', cost: 'four' as unknown as number } as const;
  await expect(pool.run(unhashable)).rejects.toThrow();
  await expect(pool.run(hashTask('b'))).resolves.toMatch(/^\$2b\$04\$/);
  await pool.close();
});
