import { once } from 'node:events';
import type { Stack } from '../stack/stack.ts';
import { stopSignal } from '../stack/stop-signal.ts';
import { describeError } from './describe-error.ts';

/**
 * Runs a stack from start to signal and ends this process: with 0 when it was asked to stop,
 * with 1 and a readable line when something did not start or ended on its own.
 */
export async function runUntilStopped(command: {
  say: (line: string) => void;
  start: (signal: AbortSignal) => Promise<Stack>;
  announce: (stack: Stack) => void;
  cleanUp?: () => Promise<void>;
}): Promise<never> {
  const { say, start, announce, cleanUp } = command;
  // Whoever read the output may be gone before us.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const signal = stopSignal();
  const asked = once(signal, 'abort').then(() => null);
  void asked.then(() => say(`Stopping: ${describeError(signal.reason)} …`));

  let exitCode = 0;
  try {
    const stack = await start(signal);
    announce(stack);
    const ended = await Promise.race([asked, stack.ended]);
    if (ended !== null) {
      say(`Stopping: ${ended} ended on its own …`);
      exitCode = 1;
    }
    await stack.stop().catch((error: unknown) => {
      say(describeError(error));
      exitCode = 1;
    });
  } catch (error) {
    // Whatever a start that was told to stop fails with is no news.
    if (!signal.aborted) {
      say(describeError(error));
      exitCode = 1;
    }
  }
  await cleanUp?.().catch((error: unknown) => say(describeError(error)));
  // Not left to the event loop: a terminal that is gone may keep a stream open.
  process.exit(exitCode);
}
