import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from './error-code.ts';

export type PostmasterFile = {
  pid: number;
  /** Null until the server listens. */
  port: number | null;
  isReady: boolean;
};

/** What Postgres writes about itself into its data directory; null when it wrote nothing. */
export async function readPostmasterFile(dataDirectory: string): Promise<PostmasterFile | null> {
  const lines = await readLines(dataDirectory);
  const pid = Number.parseInt(lines?.[0] ?? '', 10);
  if (lines === null || Number.isNaN(pid)) return null;
  const port = Number.parseInt(lines[3] ?? '', 10);
  return { pid, port: Number.isNaN(port) ? null : port, isReady: lines[7]?.trim() === 'ready' };
}

/**
 * Prepares what a dead server left behind for the next one. Postgres refuses to start while any
 * process has the id in the file, even one that merely got it later, but not when that id is its
 * parent's. The rest stays, so that it still looks for orphans of the dead server.
 */
export async function disownPostmasterFile(dataDirectory: string): Promise<void> {
  const lines = await readLines(dataDirectory);
  if (lines === null) return;
  const file = postmasterFile(dataDirectory);
  if (lines.length < 7) await rm(file, { force: true });
  else await writeFile(file, [String(process.pid), ...lines.slice(1)].join('\n'));
}

function postmasterFile(dataDirectory: string): string {
  return path.join(dataDirectory, 'postmaster.pid');
}

async function readLines(dataDirectory: string): Promise<string[] | null> {
  try {
    return (await readFile(postmasterFile(dataDirectory), 'utf8')).split('\n');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
