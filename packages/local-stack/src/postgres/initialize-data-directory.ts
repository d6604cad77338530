import { execFile } from 'node:child_process';
import {
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { PostgresBinaries } from './find-postgres-binaries.ts';
import { type PostgresRunner, postgresCommand } from './postgres-runner.ts';
import {
  createSuperuserPassword,
  readSuperuserPassword,
  superuserPasswordFile,
} from './superuser-password.ts';

type Setup = {
  dataDirectory: string;
  binaries: PostgresBinaries;
  runner: PostgresRunner;
  durable: boolean;
};

/**
 * Makes the data directory unless it is there, and answers the superuser's password. The work is
 * done in a folder beside it and moved into place at the end, so a data directory is always whole;
 * what an interrupted run left is wiped.
 * Throws an Error when the folder holds anything else, or data of another major version.
 */
export async function initializeDataDirectory(setup: Setup): Promise<string> {
  const { dataDirectory, runner } = setup;
  await wipeUnfinished(dataDirectory);
  if (await isMissingOrEmpty(dataDirectory)) await createDataDirectory(setup);

  const password = await readSuperuserPassword(dataDirectory);
  if (password === null)
    throw new Error(
      `${dataDirectory} holds something that was not made here. Delete that folder or choose another.`,
    );
  await assertSameMajorVersion(setup);
  await giveTo(runner, dataDirectory);
  return password;
}

async function createDataDirectory(setup: Setup): Promise<void> {
  const workspace = await mkdtemp(unfinishedPrefix(setup.dataDirectory));
  const unfinished = path.join(workspace, 'data');
  const passwordFile = path.join(workspace, 'password');
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, createSuperuserPassword(), { mode: 0o600 });
  if (setup.runner.account !== null)
    for (const made of [workspace, unfinished, passwordFile])
      await chown(made, setup.runner.account.uid, setup.runner.account.gid);

  await runInitdb(setup, unfinished, passwordFile);
  await rename(passwordFile, superuserPasswordFile(unfinished));
  await rename(unfinished, setup.dataDirectory);
  await rm(workspace, { recursive: true });
}

async function runInitdb(setup: Setup, directory: string, passwordFile: string): Promise<void> {
  const command = postgresCommand(setup.runner, setup.binaries.initdb, [
    `--pgdata=${directory}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    ...localeOptions(setup.binaries.majorVersion),
    ...(setup.durable ? [] : ['--no-sync']),
  ]);
  try {
    await promisify(execFile)(command.file, command.args, command.options);
  } catch (error) {
    const message = `initdb could not make ${setup.dataDirectory}: ${String(error)}`;
    throw new Error(message, { cause: error });
  }
}

/** The same on every machine, whatever locales it has: Postgres's own C.UTF-8 came with 17. */
function localeOptions(majorVersion: number): string[] {
  if (majorVersion < 17) return ['--locale=C.UTF-8'];
  return ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
}

async function assertSameMajorVersion({ dataDirectory, binaries }: Setup): Promise<void> {
  const version = (await readFile(path.join(dataDirectory, 'PG_VERSION'), 'utf8')).trim();
  if (version !== String(binaries.majorVersion))
    throw new Error(
      `${dataDirectory} was made by Postgres ${version}, but Postgres ${binaries.majorVersion} is installed. ` +
        'Delete that folder (its data goes with it), or set DATABASE_URL.',
    );
}

/** Data made under another account, as when user namespaces were allowed before. */
async function giveTo({ account }: PostgresRunner, dataDirectory: string): Promise<void> {
  if (account === null || (await stat(dataDirectory)).uid === account.uid) return;
  await promisify(execFile)('chown', ['-R', `${account.uid}:${account.gid}`, dataDirectory]);
}

async function isMissingOrEmpty(directory: string): Promise<boolean> {
  return (await readdir(directory).catch(() => [])).length === 0;
}

/** An initdb that outlived its launcher may still write there, so each attempt has its own name. */
async function wipeUnfinished(dataDirectory: string): Promise<void> {
  const parent = path.dirname(dataDirectory);
  const prefix = path.basename(unfinishedPrefix(dataDirectory));
  for (const name of await readdir(parent))
    if (name.startsWith(prefix))
      await rm(path.join(parent, name), { recursive: true, force: true, maxRetries: 5 });
}

function unfinishedPrefix(dataDirectory: string): string {
  return `${dataDirectory}.unfinished-`;
}
