import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { errorCode } from './error-code.ts';
import { postgresLogFile, readPostgresLog } from './postgres-log.ts';
import { readPostmasterFile } from './postmaster-file.ts';

const PATIENCE_MS = 30_000;
const RETRY_MS = 25;
const CONNECT_TIMEOUT_MS = 3_000;
const REFUSED_PASSWORD = ['28P01', '28000'];

export type ReadyServer = { pid: number; port: number; password: string; durable: boolean };

type Starting = {
  dataDirectory: string;
  pid: number;
  password: string;
  isGone: () => boolean | Promise<boolean>;
  signal?: AbortSignal | undefined;
};

/**
 * Waits until a starting server answers a query; one that recovers from a crash refuses
 * connections for some seconds. Answers null when its process ends instead.
 * Throws an Error with the last lines of its log after 30 s, or when it refuses the password.
 */
export async function waitUntilReady(starting: Starting): Promise<ReadyServer | null> {
  const deadline = performance.now() + PATIENCE_MS;
  let lastError: unknown;
  while (performance.now() < deadline) {
    starting.signal?.throwIfAborted();
    if (await starting.isGone()) return null;
    const port = await readyPort(starting);
    if (port !== null) {
      try {
        const durable = await askWhetherDurable(port, starting.password);
        return { pid: starting.pid, port, password: starting.password, durable };
      } catch (error) {
        lastError = error;
        if (REFUSED_PASSWORD.includes(errorCode(error) ?? '')) break;
      }
    }
    await delay(RETRY_MS);
  }
  const reason = lastError instanceof Error ? `: ${lastError.message}` : '';
  throw new Error(
    `The Postgres of ${starting.dataDirectory} (process ${starting.pid}) does not answer${reason}\n` +
      `The end of ${postgresLogFile(starting.dataDirectory)}:\n` +
      (await readPostgresLog(starting.dataDirectory)),
    { cause: lastError },
  );
}

/** Null while another server may have the port: Postgres notes its own when it listens. */
async function readyPort({ dataDirectory, pid }: Starting): Promise<number | null> {
  const noted = await readPostmasterFile(dataDirectory);
  return noted?.pid === pid && noted.isReady ? noted.port : null;
}

async function askWhetherDurable(port: number, password: string): Promise<boolean> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: CONNECT_TIMEOUT_MS,
  });
  // A server that goes down meanwhile also emits the error; the promise tells it already.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ fsync: string }>('show fsync');
    return rows[0]?.fsync === 'on';
  } finally {
    await client.end().catch(() => undefined);
  }
}
