import { mkdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import getPort from 'get-port';
import { choosePostgresRunner } from './choose-postgres-runner.ts';
import { findPostgresBinaries } from './find-postgres-binaries.ts';
import { initializeDataDirectory } from './initialize-data-directory.ts';
import { isPostmaster } from './is-postmaster.ts';
import { type LaunchOptions, launchPostmaster } from './launch-postmaster.ts';
import { postgresLogFile } from './postgres-log.ts';
import { disownPostmasterFile, readPostmasterFile } from './postmaster-file.ts';
import { stopPostmaster } from './stop-postmaster.ts';
import { readSuperuserPassword } from './superuser-password.ts';
import { type ReadyServer, waitUntilReady } from './wait-until-ready.ts';
import { withStartLock } from './with-start-lock.ts';

export type StartPostgresOptions = {
  /** Made when missing. Its log lies beside it as `<dataDirectory>.log`. */
  dataDirectory: string;
  /** On 127.0.0.1; a free one when left out. */
  port?: number | undefined;
  /** True for data people keep; false trades safety against a crash of the machine for speed. */
  durable: boolean;
  /** Gives up as soon as possible, and leaves nothing running that it started. */
  signal?: AbortSignal | undefined;
};

export type LocalPostgres = {
  /** Of the database `postgres`, as its superuser, with the password. */
  url: string;
  port: number;
  /** Whether this server was running already, left behind by a launcher or shared with one. */
  reused: boolean;
  /** Ends the server for everybody who uses it, and waits until its process is gone. */
  stop: () => Promise<void>;
};

const LAUNCH_ATTEMPTS = 5;
const ORPHAN_PATIENCE_MS = 30_000;
const ORPHAN_RETRY_MS = 100;

/**
 * Starts the Postgres of a data directory, or answers the one that runs over it already, which
 * keeps its port whatever port is asked for. For development and tests, never for production.
 * Throws an Error that says what to do: no usable Postgres on this machine, a data directory of
 * another major version or of somebody else, the requested port taken, no answer within 30 s.
 */
export async function startPostgres(options: StartPostgresOptions): Promise<LocalPostgres> {
  const dataDirectory = await resolveDataDirectory(options.dataDirectory);
  await assertOwnData(dataDirectory);
  const { signal } = options;
  const start = async () => {
    const running = await findRunningServer(dataDirectory, signal);
    if (running !== null) {
      assertSameDurability(running, options.durable, dataDirectory);
      return toLocalPostgres(running, dataDirectory, true);
    }
    const started = await startServer({ ...options, dataDirectory });
    return toLocalPostgres(started, dataDirectory, false);
  };
  return withStartLock(`${dataDirectory}.lock`, start, { signal });
}

/** One spelling for one folder, however it is reached, as processes are told apart by it. */
async function resolveDataDirectory(requested: string): Promise<string> {
  const absolute = path.resolve(requested);
  await mkdir(path.dirname(absolute), { recursive: true });
  const parent = await realpath(path.dirname(absolute));
  return realpath(absolute).catch(() => path.join(parent, path.basename(absolute)));
}

/** Root may use anybody's data, and runs Postgres as its owner. */
async function assertOwnData(dataDirectory: string): Promise<void> {
  const owner = await stat(dataDirectory).then(
    ({ uid }) => uid,
    () => null,
  );
  const ownUid = process.getuid?.() ?? 0;
  if (owner === null || owner === ownUid || ownUid === 0) return;
  throw new Error(
    `${dataDirectory} belongs to user id ${owner}, but this runs as ${ownUid}. ` +
      'Run as its owner, or delete that folder.',
  );
}

async function findRunningServer(
  dataDirectory: string,
  signal: AbortSignal | undefined,
): Promise<ReadyServer | null> {
  const pid = (await readPostmasterFile(dataDirectory))?.pid;
  const password = await readSuperuserPassword(dataDirectory);
  if (pid === undefined || password === null) return null;
  const isGone = async () => !(await isPostmaster(pid, dataDirectory));
  return waitUntilReady({ dataDirectory, pid, password, isGone, signal });
}

async function startServer(options: StartPostgresOptions): Promise<ReadyServer> {
  const { dataDirectory, durable, signal } = options;
  const binaries = await findPostgresBinaries();
  const runner = await choosePostgresRunner({ binaries, dataDirectory });
  const password = await initializeDataDirectory({ dataDirectory, binaries, runner, durable });

  const startedAt = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted();
    const port = options.port ?? (await getPort());
    const launched = await launchServer(
      { dataDirectory, binaries, runner, port, durable },
      password,
      signal,
    );
    if ('pid' in launched) return launched;

    const isPortTaken = launched.log.includes('Address already in use');
    if (isPortTaken && options.port !== undefined)
      throw new Error(
        `Port ${port} on 127.0.0.1 is taken. Free it, or choose another for Postgres.`,
      );
    if (isPortTaken && attempt < LAUNCH_ATTEMPTS) continue;

    // Sessions of a killed server end a moment later than it, and hold its memory until then.
    const hasOrphans = launched.log.includes('pre-existing shared memory block');
    if (!hasOrphans || performance.now() - startedAt > ORPHAN_PATIENCE_MS)
      throw new Error(
        `Postgres ended while starting. The end of ${postgresLogFile(dataDirectory)}:\n${launched.log}`,
      );
    await delay(ORPHAN_RETRY_MS);
  }
}

/** A server that answers, or the log of one that ended. */
async function launchServer(
  options: LaunchOptions,
  password: string,
  signal: AbortSignal | undefined,
): Promise<ReadyServer | { log: string }> {
  const { dataDirectory } = options;
  await disownPostmasterFile(dataDirectory);
  const { pid, hasExited, readLog } = await launchPostmaster(options);
  try {
    const isGone = hasExited;
    const ready = await waitUntilReady({ dataDirectory, pid, password, isGone, signal });
    return ready ?? { log: await readLog() };
  } catch (error) {
    await stopPostmaster(pid, dataDirectory);
    throw error;
  }
}

function assertSameDurability(server: ReadyServer, durable: boolean, dataDirectory: string): void {
  if (server.durable === durable) return;
  throw new Error(
    `The Postgres of ${dataDirectory} (process ${server.pid}) runs with durable ${server.durable}, ` +
      `not ${durable}. Stop it first, or use another folder.`,
  );
}

function toLocalPostgres(
  server: ReadyServer,
  dataDirectory: string,
  reused: boolean,
): LocalPostgres {
  const { pid, port, password } = server;
  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    port,
    reused,
    stop: () => stopPostmaster(pid, dataDirectory),
  };
}
