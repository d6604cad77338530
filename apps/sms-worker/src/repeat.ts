import { setTimeout as delay } from 'node:timers/promises';

/** Does a thing now and then again and again, one at a time, whether it succeeds or not. */
export function repeat(options: {
  intervalMs: number;
  work: () => Promise<void>;
  onError: (error: unknown) => void;
}): { stop(): Promise<void> } {
  const stopping = new AbortController();
  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      await options.work().catch(options.onError);
      await delay(options.intervalMs, undefined, { signal: stopping.signal }).catch(
        () => undefined,
      );
    }
  }
  const ended = loop();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
