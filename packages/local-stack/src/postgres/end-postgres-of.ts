import { realpath } from 'node:fs/promises';
import { readPostmasterFile } from './postmaster-file.ts';
import { stopPostmaster } from './stop-postmaster.ts';

/** Stops whatever server runs over a data directory, whoever started it, and waits until it is gone. */
export async function endPostgresOf(dataDirectory: string): Promise<void> {
  // Servers are told apart by the one spelling of their folder.
  const directory = await realpath(dataDirectory).catch(() => null);
  if (directory === null) return;
  const noted = await readPostmasterFile(directory);
  if (noted !== null) await stopPostmaster(noted.pid, directory);
}
