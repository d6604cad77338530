import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { LocalPostgres } from '../start-postgres.ts';

type Announced = Pick<LocalPostgres, 'url' | 'port' | 'reused'>;

export type SpawnedLauncher = {
  /** What it said when its Postgres answered; rejects when it ended without a word. */
  announced: Promise<Announced>;
  /** As `kill -9` does, which gives it no chance to stop anything. */
  kill: () => Promise<void>;
};

/** Runs testing/launcher.ts in a process of its own. */
export function spawnLauncher(dataDirectory: string): SpawnedLauncher {
  const launcher = spawn(
    process.execPath,
    ['--import', 'tsx', `${import.meta.dirname}/launcher.ts`, dataDirectory],
    { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const announced = readAnnouncement(launcher);
  // A test may kill it before it says anything.
  announced.catch(() => undefined);
  return {
    announced,
    kill: async () => {
      if (launcher.exitCode !== null || launcher.signalCode !== null) return;
      const exited = once(launcher, 'exit');
      launcher.kill('SIGKILL');
      await exited;
    },
  };
}

async function readAnnouncement(launcher: ChildProcess): Promise<Announced> {
  if (launcher.stdout === null) throw new Error('the launcher has no output');
  for await (const line of createInterface({ input: launcher.stdout }))
    return JSON.parse(line) as Announced;
  throw new Error('the launcher ended before its Postgres answered');
}
