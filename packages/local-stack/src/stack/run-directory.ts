import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { endPostgresOf } from '../postgres/end-postgres-of.ts';
import { isProcessAlive } from '../postgres/is-process-alive.ts';
import { STATE_DIRECTORY } from './checkout.ts';

const RUN_DIRECTORY = /^run-\w+-(\d+)$/;

/** A folder for this process's run alone. What killed runs left behind is stopped and removed. */
export async function runDirectory(purpose: 'vitest' | 'e2e' | 'dev' | 'stack'): Promise<string> {
  await mkdir(STATE_DIRECTORY, { recursive: true });
  const names = await readdir(STATE_DIRECTORY);
  await Promise.all(names.filter(isAbandoned).map(removeRun));
  const directory = path.join(STATE_DIRECTORY, `run-${purpose}-${process.pid}`);
  await mkdir(directory, { recursive: true });
  return directory;
}

async function removeRun(name: string): Promise<void> {
  const directory = path.join(STATE_DIRECTORY, name);
  try {
    await endPostgresOf(path.join(directory, 'postgres'));
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Somebody else's, or busy: this run does without its room, and the next one tries again.
  }
}

function isAbandoned(name: string): boolean {
  const pid = RUN_DIRECTORY.exec(name)?.[1];
  return pid !== undefined && !isProcessAlive(Number(pid));
}
