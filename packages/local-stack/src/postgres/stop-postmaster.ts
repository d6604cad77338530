import { setTimeout as delay } from 'node:timers/promises';
import { errorCode } from './error-code.ts';
import { isPostmaster } from './is-postmaster.ts';

// Fast shutdown ends the sessions and writes everything out; immediate leaves that to recovery.
const FAST: NodeJS.Signals = 'SIGINT';
const IMMEDIATE: NodeJS.Signals = 'SIGQUIT';
const PATIENCE_MS = 10_000;
const RETRY_MS = 20;

/**
 * Stops a Postgres and waits until its process is gone; does nothing when it is gone already.
 * Ends open sessions, and after 10 s does without a clean shutdown.
 * Throws an Error when the process outlives that by another 10 s.
 */
export async function stopPostmaster(pid: number, dataDirectory: string): Promise<void> {
  for (const signal of [FAST, IMMEDIATE]) {
    const deadline = performance.now() + PATIENCE_MS;
    // Asked before each signal, so that it never hits a process that got the id since.
    if (await isPostmaster(pid, dataDirectory)) send(pid, signal);
    while (performance.now() < deadline) {
      if (!(await isPostmaster(pid, dataDirectory))) return;
      await delay(RETRY_MS);
    }
  }
  throw new Error(`The Postgres of ${dataDirectory} (process ${pid}) does not end.`);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}
