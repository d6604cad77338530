import type { Log } from '@menjin/runtime';
import { repeat } from '../repeat.ts';
import type { Chore } from './chore.ts';

const INTERVAL_MS = 30_000;

/** Does all chores now and then; one that fails keeps none of the others from being done. */
export function keepHouse(chores: readonly Chore[], log: Log): { stop(): Promise<void> } {
  return repeat({
    intervalMs: INTERVAL_MS,
    onError: (error) => log.error({ event: 'housekeeping-failed', error }),
    async work() {
      for (const chore of chores) {
        await chore.run().catch((error: unknown) => {
          log.warn({ event: 'housekeeping-failed', chore: chore.name, error });
        });
      }
    },
  });
}
