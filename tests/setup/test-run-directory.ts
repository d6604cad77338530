import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { STATE_DIRECTORY, startPostgres } from '@menjin/local-stack';

const PREFIX = 'test-run-';

/** A folder for this run alone. What a killed run left behind is stopped and removed. */
export async function testRunDirectory(): Promise<string> {
  await mkdir(STATE_DIRECTORY, { recursive: true });
  const names = await readdir(STATE_DIRECTORY);
  await Promise.all(names.filter(isAbandoned).map(removeRun));
  const directory = path.join(STATE_DIRECTORY, `${PREFIX}${process.pid}`);
  await mkdir(directory, { recursive: true });
  return directory;
}

async function removeRun(name: string): Promise<void> {
  const directory = path.join(STATE_DIRECTORY, name);
  const dataDirectory = path.join(directory, 'postgres');
  // Starting answers the server that still runs; stopping it is the same for a fresh one.
  await startPostgres({ dataDirectory, durable: false }).then((postgres) => postgres.stop());
  await rm(directory, { recursive: true, force: true });
}

function isAbandoned(name: string): boolean {
  if (!name.startsWith(PREFIX)) return false;
  try {
    process.kill(Number(name.slice(PREFIX.length)), 0);
    return false;
  } catch {
    return true;
  }
}
