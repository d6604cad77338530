import { setTimeout as delay } from 'node:timers/promises';
import { startProcess } from '../../packages/local-stack/src/stack/start-process.ts';
import type { QueuePlace } from './queue-under-test.ts';

const START_PATIENCE_MS = 30_000;
const POLL_MS = 20;

type WorkerCommand = {
  name: string;
  command: readonly [string, ...string[]];
  directory: string;
  env: Record<string, string>;
  hasStarted: (line: string) => boolean;
  onLine?: (line: string) => void;
};

/** Starts a worker in a process of its own, and waits until it says that it takes jobs. */
export async function startWorkerProcess(
  { arrivals, scope, signal }: QueuePlace,
  { name, command, directory, env, hasStarted, onLine }: WorkerCommand,
): Promise<void> {
  // Nothing may start once the run is being cleared away.
  signal.throwIfAborted();
  let isUp = false;
  let isOver = false;
  const worker = startProcess({
    name,
    command,
    directory,
    env,
    onLine(line) {
      isUp ||= hasStarted(line);
      onLine?.(line);
    },
  });
  let isAsked = false;
  scope.add(() => {
    isAsked = true;
    return worker.stop();
  });
  const lastWords = () => `Its last lines:\n${worker.recentLines.join('\n')}`;
  void worker.ended.then(noteEnd);
  function noteEnd(how: number | string): void {
    isOver = true;
    if (!isAsked) arrivals.fail(new Error(`${name} ended on its own (${how}). ${lastWords()}`));
  }
  for (let waitedMs = 0; !isUp; waitedMs += POLL_MS) {
    if (isOver || waitedMs > START_PATIENCE_MS)
      throw new Error(`${name} did not start. ${lastWords()}`);
    await delay(POLL_MS, undefined, { signal });
  }
}
