import { monotonicMs } from './monotonic-clock.ts';

/** Calls `count` times, always so many at once, and answers how long each and all of them took. */
export async function concurrentCalls(
  calls: { count: number; concurrency: number; signal: AbortSignal },
  call: (index: number) => Promise<void>,
): Promise<{ durationsMs: number[]; totalMs: number }> {
  const durationsMs: number[] = [];
  let next = 0;
  async function oneAfterAnother(): Promise<void> {
    while (next < calls.count) {
      calls.signal.throwIfAborted();
      const index = next;
      next += 1;
      const startedAt = monotonicMs();
      await call(index);
      durationsMs.push(monotonicMs() - startedAt);
    }
  }
  const startedAt = monotonicMs();
  await Promise.all(Array.from({ length: calls.concurrency }, oneAfterAnother));
  return { durationsMs, totalMs: monotonicMs() - startedAt };
}
