import { setTimeout as delay } from 'node:timers/promises';
import { monotonicMs } from './monotonic-clock.ts';

/**
 * Calls at a pace that does not wait for the calls: a slow answer does not spare the next ones.
 * Each comes somewhere in its own slot of time, so that no timer of what is measured can fall
 * into step with them.
 */
export async function pacedCalls(
  pace: { count: number; perSecond: number; signal: AbortSignal },
  call: (index: number) => Promise<void>,
): Promise<void> {
  const { count, perSecond, signal } = pace;
  const slotMs = 1000 / perSecond;
  const startedAt = monotonicMs();
  const calls: Promise<void>[] = [];
  // Kept apart, or a call that fails while the others are still made would end the process.
  const failures: unknown[] = [];
  for (let index = 0; index < count; index += 1) {
    const dueAt = startedAt + (index + Math.random()) * slotMs;
    await delay(Math.max(0, dueAt - monotonicMs()), undefined, { signal });
    calls.push(call(index).catch((error: unknown) => void failures.push(error)));
  }
  await Promise.all(calls);
  if (failures.length > 0) throw failures[0];
}
