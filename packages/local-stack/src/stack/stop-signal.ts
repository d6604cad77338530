import { setTimeout as delay } from 'node:timers/promises';
import { wasRunByNpx } from '../env.ts';
import { isRunning, runnersAbove } from './runners-above.ts';

const POLL_MS = 500;

/**
 * Aborts on SIGINT, SIGTERM or SIGHUP, and when the package runner that started this process is
 * gone: a signal to `npx` alone reaches nobody behind it. Its reason is an Error that says which.
 * Further signals change nothing, so that an impatient Ctrl+C cannot cut the stopping short.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = (reason: string) => controller.abort(new Error(reason));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => stop(signal));
  void whenRunnerEnds().then(() => stop('the command that started it is gone'));
  return controller.signal;
}

/** Never settles where no package runner stands above. */
async function whenRunnerEnds(): Promise<void> {
  const { pids, hasLostNpx } = await runnersAbove(process.ppid, wasRunByNpx());
  while (!hasLostNpx) {
    const running = await Promise.all(pids.map(isRunning));
    if (running.includes(false)) return;
    await delay(POLL_MS, undefined, { ref: false });
  }
}
