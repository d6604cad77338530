import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import type { PostgresBinaries } from './find-postgres-binaries.ts';
import { beginPostgresLog, postgresLogFile, readPostgresLog } from './postgres-log.ts';
import { type PostgresRunner, postgresCommand } from './postgres-runner.ts';

export type LaunchOptions = {
  dataDirectory: string;
  binaries: PostgresBinaries;
  runner: PostgresRunner;
  port: number;
  durable: boolean;
};

export type LaunchedPostmaster = {
  pid: number;
  hasExited: () => boolean;
  /** The last lines it wrote, without those of earlier runs. */
  readLog: () => Promise<string>;
};

/**
 * Starts the server process and does not wait for it to answer. It is left out of the launcher's
 * process group, so Ctrl-C reaches the launcher alone, and does not keep the launcher running.
 */
export async function launchPostmaster(options: LaunchOptions): Promise<LaunchedPostmaster> {
  const { dataDirectory } = options;
  const command = postgresCommand(options.runner, options.binaries.postgres, [
    '-D',
    dataDirectory,
    ...Object.entries(settings(options)).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const logStart = await beginPostgresLog(dataDirectory);
  const log = await open(postgresLogFile(dataDirectory), 'a', 0o600);
  try {
    // The account may start its Postgres itself the next time, and write the log then.
    if (options.runner.account !== null)
      await log.chown(options.runner.account.uid, options.runner.account.gid);
    const child = spawn(command.file, command.args, {
      ...command.options,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    child.unref();
    await once(child, 'spawn');
    if (child.pid === undefined) throw new Error(`${command.file} did not start`);
    return {
      pid: child.pid,
      hasExited: () => child.exitCode !== null || child.signalCode !== null,
      readLog: () => readPostgresLog(dataDirectory, logStart),
    };
  } finally {
    await log.close();
  }
}

function settings({ port, durable }: LaunchOptions): Record<string, string | number> {
  const onWhenDurable = durable ? 'on' : 'off';
  return {
    listen_addresses: '127.0.0.1',
    port,
    // A socket in a shared folder would be open to other users of the machine.
    unix_socket_directories: '',
    max_connections: 200,
    fsync: onWhenDurable,
    synchronous_commit: onWhenDurable,
    full_page_writes: onWhenDurable,
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
  };
}
