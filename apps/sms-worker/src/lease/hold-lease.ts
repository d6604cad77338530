import type { Log } from '@menjin/runtime';
import { repeat } from '../repeat.ts';
import { createLeaseRound, type LeaseRoundDeps } from './create-lease-round.ts';

const BEAT_MS = 2_000;

/** Keeps the lease of one pool until it is let go, and frees what others left behind. */
export function holdLease(
  deps: LeaseRoundDeps & { log: Log },
  poolId: string,
): { letGo(): Promise<void> } {
  const beating = repeat({
    intervalMs: BEAT_MS,
    work: createLeaseRound(deps, poolId),
    onError: (error) => deps.log.warn({ event: 'heartbeat-failed', error }),
  });
  return {
    async letGo() {
      await beating.stop();
      // A row that stays says the same ten seconds later.
      await deps.leases.drop(poolId).catch(() => undefined);
    },
  };
}
