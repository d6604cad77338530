import { concurrentCalls } from '../measuring/concurrent-calls.ts';
import { pacedCalls } from '../measuring/paced-calls.ts';
import { percentile } from '../measuring/statistics.ts';
import { runStatements } from '../services/run-statements.ts';
import type { Arrivals } from './arrivals.ts';
import type { QueueUnderTest } from './queue-under-test.ts';

export type BacklogPlan = {
  databaseUrl: string;
  workers: number;
  messages: number;
  /** How many of them are enqueued at once. */
  concurrency: number;
  /** Messages that warm up each worker, and as many of the backlog that are not timed. */
  warmUp: number;
  signal: AbortSignal;
};

export type Backlog = { enqueuesPerSecond: number; enqueueP50: number; jobsPerSecond: number };

const WARM_UP_PER_SECOND = 100;

/**
 * Fills a queue while nobody takes anything out, then drains it with workers that are warm, over
 * tables just vacuumed. Timed from the first arrival to the last.
 */
export async function measureBacklog(
  queue: QueueUnderTest,
  arrivals: Arrivals,
  plan: BacklogPlan,
): Promise<Backlog> {
  const { warmUp, messages, concurrency, signal } = plan;
  await concurrentCalls({ count: warmUp, concurrency, signal }, queue.enqueue);
  const timed = messages - warmUp;
  const filling = await concurrentCalls({ count: timed, concurrency, signal }, (index) =>
    queue.enqueue(warmUp + index),
  );

  await queue.hold();
  await Promise.all(Array.from({ length: plan.workers }, () => queue.startWorker()));
  const warmUps = warmUp * plan.workers;
  // At a pace, so that the first worker that wakes does not take them all.
  await pacedCalls({ count: warmUps, perSecond: WARM_UP_PER_SECOND, signal }, (index) =>
    queue.enqueue(messages + index),
  );
  await arrivals.waitFor(warmUps);
  await runStatements(plan.databaseUrl, ['VACUUM ANALYZE', 'CHECKPOINT']);

  await queue.release();
  await arrivals.waitFor(warmUps + messages);
  const times = Array.from({ length: messages }, (_, message) => arrivals.at(message));
  const drainMs = Math.max(...times) - Math.min(...times);
  return {
    enqueuesPerSecond: timed / (filling.totalMs / 1000),
    enqueueP50: percentile(filling.durationsMs, 0.5),
    jobsPerSecond: (messages - 1) / (drainMs / 1000),
  };
}
