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
  process: RunningProcess,
  options: { timeoutMs: number; signal?: AbortSignal | undefined },
): Promise<void> {
  const { timeoutMs, signal } = options;
  let hasEnded = false;
  void process.ended.then(() => (hasEnded = true));
  const timeOver = AbortSignal.timeout(timeoutMs);
  const giveUp = AbortSignal.any(signal === undefined ? [timeOver] : [timeOver, signal]);
  while (!hasEnded && !giveUp.aborted) {
    const isUp = await fetch(url, { redirect: 'manual', signal: giveUp }).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return;
    await delay(POLL_MS);
  }
  signal?.throwIfAborted();
  const why = hasEnded ? 'ended before it answered' : `did not answer within ${timeoutMs / 1000} s`;
  const lines = process.recentLines.join('\n');
  throw new Error(`${process.name} ${why} at ${url}. Its last lines:\n${lines}`);
}
