import { readFile, stat, truncate } from 'node:fs/promises';

const KEPT_BYTES = 8 * 1024 * 1024;
const TAIL_LINES = 20;

/** Where Postgres's output goes: beside its data directory, kept from run to run. */
export function postgresLogFile(dataDirectory: string): string {
  return `${dataDirectory}.log`;
}

/** Answers the size in bytes at which the next run's lines begin; empties a log grown too long. */
export async function beginPostgresLog(dataDirectory: string): Promise<number> {
  const logFile = postgresLogFile(dataDirectory);
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  );
  if (size < KEPT_BYTES) return size;
  await truncate(logFile);
  return 0;
}

/** The last lines of the log, of those after the given size in bytes. */
export async function readPostgresLog(dataDirectory: string, fromByte = 0): Promise<string> {
  const content = await readFile(postgresLogFile(dataDirectory)).catch(() => Buffer.alloc(0));
  const lines = content.subarray(fromByte).toString().trimEnd().split('\n');
  return lines.slice(-TAIL_LINES).join('\n');
}
