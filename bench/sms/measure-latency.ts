import { monotonicMs } from '../measuring/monotonic-clock.ts';
import { pacedCalls } from '../measuring/paced-calls.ts';
import { percentile } from '../measuring/statistics.ts';
import type { Arrivals } from './arrivals.ts';
import type { QueueUnderTest } from './queue-under-test.ts';

export type LatencyPlan = {
  warmUp: number;
  messages: number;
  perSecond: number;
  signal: AbortSignal;
};

export type Latency = {
  /** From the call that enqueues to the arrival. */
  p50: number;
  p99: number;
  /** The part of it until that call returned, which is what the asker waits for. */
  enqueueP50: number;
};

const WARM_UP_PER_SECOND = 50;

/** A steady stream of messages through one worker, each timed from end to end. */
export async function measureLatency(
  queue: QueueUnderTest,
  arrivals: Arrivals,
  { warmUp, messages, perSecond, signal }: LatencyPlan,
): Promise<Latency> {
  await queue.startWorker();
  await pacedCalls({ count: warmUp, perSecond: WARM_UP_PER_SECOND, signal }, queue.enqueue);
  await arrivals.waitFor(warmUp);

  const begunAt = new Map<number, number>();
  const enqueueMs: number[] = [];
  await pacedCalls({ count: messages, perSecond, signal }, async (index) => {
    const message = warmUp + index;
    const startedAt = monotonicMs();
    begunAt.set(message, startedAt);
    await queue.enqueue(message);
    enqueueMs.push(monotonicMs() - startedAt);
  });
  await arrivals.waitFor(warmUp + messages);

  const latencies = [...begunAt].map(([message, startedAt]) => arrivals.at(message) - startedAt);
  return {
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    enqueueP50: percentile(enqueueMs, 0.5),
  };
}
