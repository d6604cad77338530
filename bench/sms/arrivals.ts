import { setTimeout as delay } from 'node:timers/promises';
import { monotonicMs } from '../measuring/monotonic-clock.ts';

const POLL_MS = 20;
const PATIENCE_MS = 30_000;

export type Arrivals = {
  /** Notes when a message came out, by the machine's monotonic clock. */
  note(message: number, atMs: number): void;
  /** Ends the waiting: what was to bring them is gone. */
  fail(reason: Error): void;
  /** Waits until so many messages have arrived. */
  waitFor(count: number): Promise<void>;
  at(message: number): number;
};

/**
 * What came out of a queue, and when. A message that arrives twice fails the run: a queue that
 * repeats itself is not measured, it is mended.
 */
export function createArrivals(signal: AbortSignal): Arrivals {
  const times = new Map<number, number>();
  let failure: Error | null = null;
  let lastAt = monotonicMs();
  return {
    note(message, atMs) {
      if (times.has(message)) failure ??= new Error(`Message ${message} arrived twice.`);
      times.set(message, atMs);
      lastAt = monotonicMs();
    },
    fail(reason) {
      failure ??= reason;
    },
    async waitFor(count) {
      lastAt = monotonicMs();
      while (times.size < count) {
        if (failure !== null) throw failure;
        if (monotonicMs() - lastAt > PATIENCE_MS)
          throw new Error(
            `No message for ${PATIENCE_MS / 1000} s; ${times.size} of ${count} came.`,
          );
        await delay(POLL_MS, undefined, { signal });
      }
      if (failure !== null) throw failure;
    },
    at(message) {
      const time = times.get(message);
      if (time === undefined) throw new Error(`Message ${message} never arrived.`);
      return time;
    },
  };
}
