import { monotonicMs } from '../../measuring/monotonic-clock.ts';

export type TimedCalls = { durationsMs: number[]; totalMs: number };

/** Calls for so long, always so many at once; what has begun by then is waited for. */
export async function callsFor(
  plan: { seconds: number; concurrency: number; signal: AbortSignal },
  call: (index: number) => Promise<void>,
): Promise<TimedCalls> {
  const durationsMs: number[] = [];
  let next = 0;
  const startedAt = monotonicMs();
  const endsAt = startedAt + plan.seconds * 1000;
  async function oneAfterAnother(): Promise<void> {
    for (let calledAt = startedAt; calledAt < endsAt; ) {
      plan.signal.throwIfAborted();
      const index = next;
      next += 1;
      await call(index);
      const now = monotonicMs();
      durationsMs.push(now - calledAt);
      calledAt = now;
    }
  }
  await Promise.all(Array.from({ length: plan.concurrency }, oneAfterAnother));
  return { durationsMs, totalMs: monotonicMs() - startedAt };
}
