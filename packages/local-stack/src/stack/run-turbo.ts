import { createRequire } from 'node:module';
import path from 'node:path';
import { inheritedEnv } from '../env.ts';
import { CHECKOUT } from './checkout.ts';
import { startProcess } from './start-process.ts';

/**
 * Runs tasks of the workspace.
 *
 * @throws with the last lines when a task fails, and when `signal` aborts; nothing runs on then
 */
export async function runTurbo(
  tasks: readonly string[],
  options: { signal: AbortSignal; onLine?: (line: string) => void },
): Promise<void> {
  const { signal, onLine = () => undefined } = options;
  signal.throwIfAborted();
  const turbo = createRequire(path.join(CHECKOUT, 'package.json')).resolve('turbo/bin/turbo');
  const running = startProcess({
    name: 'turbo',
    command: [process.execPath, turbo, 'run', ...tasks, '--output-logs=errors-only'],
    directory: CHECKOUT,
    env: inheritedEnv(),
    onLine,
  });
  const stop = () => void running.stop();
  signal.addEventListener('abort', stop);
  const how = await running.ended;
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  if (how !== 0)
    throw new Error(`turbo run ${tasks.join(' ')} failed:\n${running.recentLines.join('\n')}`);
}
