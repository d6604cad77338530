import { setTimeout as delay } from 'node:timers/promises';
import type { RunningProcess } from './start-process.ts';

const POLL_MS = 100;

/**
 * Waits until a URL answers with success.
 *
 * @throws with the process's last lines when it ends first, or when time is over
 */
export async function waitUntilAnswers(
  url: string,
  process: RunningProcess & { recentLines: readonly string[] },
  timeoutMs: number,
): Promise<void> {
  let hasEnded = false;
  void process.ended.then(() => (hasEnded = true));
  const deadline = performance.now() + timeoutMs;
  while (!hasEnded && performance.now() < deadline) {
    const isUp = await fetch(url, { redirect: 'manual' }).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return;
    await delay(POLL_MS);
  }
  const why = hasEnded ? 'ended before it answered' : `did not answer within ${timeoutMs / 1000} s`;
  const lines = process.recentLines.join('\n');
  throw new Error(`${process.name} ${why} at ${url}. Its last lines:\n${lines}`);
}
