import { setTimeout as delay } from 'node:timers/promises';

const LOOK_MS = 500;
const RECONNECT_MS = 1_000;
// Proxies commonly close what was silent for a minute.
const HEARTBEAT_MS = 15_000;

/**
 * The version of the inbox at first and after each change, until the client has gone or the
 * process is to end. A browser connects anew by itself, and then learns what it missed.
 */
export async function* inboxEvents({
  version,
  isEnding,
  signal,
  lookMs = LOOK_MS,
}: {
  version: () => Promise<string>;
  isEnding: () => boolean;
  signal: AbortSignal;
  lookMs?: number;
}): AsyncGenerator<string, void> {
  yield `retry: ${RECONNECT_MS}\n\n`;
  let told: string | null = null;
  let saidAt = performance.now();
  while (!signal.aborted && !isEnding()) {
    // Without its database the page waits, like everything else.
    const current = await version().catch(() => told);
    const isNews = current !== told;
    if (isNews || performance.now() - saidAt >= HEARTBEAT_MS) {
      told = current;
      saidAt = performance.now();
      yield isNews ? `data: ${current}\n\n` : ':\n\n';
    }
    await delay(lookMs, undefined, { signal }).catch(() => undefined);
  }
}
