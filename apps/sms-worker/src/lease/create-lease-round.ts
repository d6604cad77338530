import type { Log } from '@menjin/runtime';
import { LEASE_SECONDS, type Leases } from './leases.ts';

export type LeaseRoundDeps = {
  leases: Leases;
  clock: { now(): Date };
  log: Pick<Log, 'warn'>;
  /** The jobs this process is working on. */
  jobsAtWork: ReadonlySet<string>;
  /** Has idle workers of this process look for jobs at once. */
  nudge: (jobs: number) => void;
};

const LEASE_MS = LEASE_SECONDS * 1_000;

/**
 * One round: beat, then free what was abandoned. Whoever could not beat for a while
 * first waits a lease: after an outage of Postgres all workers look dead to each other.
 */
export function createLeaseRound(deps: LeaseRoundDeps, poolId: string): () => Promise<void> {
  let lastBeatMs = deps.clock.now().getTime();
  let steadySinceMs = Number.NEGATIVE_INFINITY;
  return async () => {
    await deps.leases.beat(poolId);
    const nowMs = deps.clock.now().getTime();
    if (nowMs - lastBeatMs > LEASE_MS / 2) steadySinceMs = nowMs;
    lastBeatMs = nowMs;
    if (nowMs - steadySinceMs < LEASE_MS) return;
    const jobs = await deps.leases.freeAbandoned({ poolId, jobsAtWork: [...deps.jobsAtWork] });
    if (jobs === 0) return;
    deps.log.warn({ event: 'jobs-freed', jobs });
    deps.nudge(jobs);
  };
}
