import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';

export type RunningProcess = {
  name: string;
  /** Settles when the process has ended, whoever ended it. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

const STOP_PATIENCE_MS = 10_000;
const RECENT_LINES = 40;

/**
 * Starts a process in a group of its own, so that stopping it ends what it
 * started too. Its lines go to `onLine`.
 */
export function startProcess(options: {
  name: string;
  command: readonly [string, ...string[]];
  directory: string;
  env: NodeJS.ProcessEnv;
  onLine: (line: string) => void;
}): RunningProcess & { recentLines: readonly string[] } {
  const [file, ...args] = options.command;
  const child = spawn(file, args, {
    cwd: options.directory,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const recentLines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      recentLines.push(line);
      if (recentLines.length > RECENT_LINES) recentLines.shift();
      options.onLine(line);
    });
  }
  const ended = once(child, 'exit').then(() => undefined);

  async function stop() {
    signalGroup(child.pid, 'SIGTERM');
    const isOver = await Promise.race([ended.then(() => true), delay(STOP_PATIENCE_MS, false)]);
    // Also what outlived its parent: the group exists as long as any of it does.
    signalGroup(child.pid, 'SIGKILL');
    if (!isOver) await ended;
  }
  return { name: options.name, ended, stop, recentLines };
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The whole group has ended already.
  }
}
