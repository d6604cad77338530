import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';

export type RunningProcess = {
  name: string;
  /** Settles when the process has ended, whoever ended it, with its exit code or signal. */
  ended: Promise<number | string>;
  recentLines: readonly string[];
  stop(): Promise<void>;
};

export type ProcessOptions = {
  name: string;
  command: readonly [string, ...string[]];
  directory: string;
  env: NodeJS.ProcessEnv;
  onLine: (line: string) => void;
};

// Longer than an app takes to answer what it has begun.
const STOP_PATIENCE_MS = 10_000;
const RECENT_LINES = 40;

/**
 * Starts a process in a group of its own, so that Ctrl+C reaches it through us alone and
 * stopping it ends what it started too. Its lines go to `onLine`.
 */
export function startProcess(options: ProcessOptions): RunningProcess {
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
  const ended = once(child, 'exit').then(
    ([code, signal]: (number | string | null)[]) => code ?? signal ?? 'an unknown end',
    (error: unknown) => String(error),
  );

  async function stop() {
    // To it alone: what passes signals on to its children would give them this one twice.
    child.kill('SIGTERM');
    const over = ended.then(() => true);
    const isOver = await Promise.race([over, delay(STOP_PATIENCE_MS, false, { ref: false })]);
    // Also what outlived its parent: the group exists as long as any of it does.
    killGroup(child.pid);
    if (!isOver) await ended;
  }
  return { name: options.name, ended, recentLines, stop };
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The whole group has ended already.
  }
}
