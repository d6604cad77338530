import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { PostgresBinaries } from './find-postgres-binaries.ts';
import { type PostgresRunner, postgresCommand } from './postgres-runner.ts';

type Account = { uid: number; gid: number };
type Candidate = { title: string; runner: PostgresRunner };

// Tried in this order; the second is what macOS calls the first.
const SERVICE_ACCOUNTS = ['postgres', '_postgres', 'nobody'];

/**
 * Decides as whom Postgres runs. An ordinary user runs it directly. Root, and users without an
 * entry in /etc/passwd (which initdb wants), run it in a user namespace, or else as an account
 * that reaches both the binaries and the data.
 * Throws an Error naming what failed and the fix when nothing works.
 */
export async function choosePostgresRunner(from: {
  binaries: PostgresBinaries;
  dataDirectory: string;
}): Promise<PostgresRunner> {
  const failures: string[] = [];
  for (const { title, runner } of await listCandidates(from.dataDirectory)) {
    const failure = await tryRunner(
      runner,
      from.binaries.postgres,
      path.dirname(from.dataDirectory),
    );
    if (failure === null) return runner;
    failures.push(`  ${title}: ${failure}`);
  }
  throw new Error(
    [
      'Postgres refuses to run as root, and as a user without an entry in /etc/passwd.',
      `No other way to run it over ${from.dataDirectory} worked:`,
      ...failures,
      'Run this as an ordinary user from a folder that user can read, or set DATABASE_URL.',
    ].join('\n'),
  );
}

async function listCandidates(dataDirectory: string): Promise<Candidate[]> {
  const direct: Candidate = { title: 'directly', runner: { prefix: [], account: null } };
  const ownUid = process.getuid?.() ?? 0;
  const dataOwner = await ownerOf(dataDirectory);

  if (ownUid !== 0) {
    // The server itself does without an entry.
    const needsInitdb = dataOwner === null;
    return needsInitdb && !hasPasswdEntry() ? inUserNamespace() : [direct];
  }

  // Postgres accepts only its own user's data, so existing data decides.
  if (dataOwner !== null && dataOwner.uid !== 0) return [runAs(dataOwner)];
  const folderOwner = await nearestOrdinaryOwner(dataDirectory);
  const accounts = await readAccounts();
  const isNamed = accounts.some(({ uid }) => uid === folderOwner?.uid);
  const serviceAccounts = SERVICE_ACCOUNTS.flatMap((wanted) =>
    accounts.filter(({ name }) => name === wanted),
  );
  return [
    ...(await inUserNamespace()),
    ...(folderOwner !== null && isNamed ? [runAs(folderOwner)] : []),
    ...serviceAccounts.map(runAs),
  ];
}

function runAs({ uid, gid }: Account): Candidate {
  return { title: `as user id ${uid}`, runner: { prefix: [], account: { uid, gid } } };
}

/** In a user namespace the launcher's own account is seen as another one, and needs no rights. */
async function inUserNamespace(): Promise<Candidate[]> {
  if (process.platform !== 'linux') return [];
  // Which one does not matter, but initdb looks its name up.
  const account = (await readAccounts()).find(({ uid }) => uid > 0);
  if (account === undefined) return [];
  const options = ['--user', `--map-user=${account.uid}`, `--map-group=${account.gid}`];
  const runner: PostgresRunner = { prefix: ['unshare', ...options], account: null };
  return [{ title: 'in a user namespace', runner }];
}

async function readAccounts(): Promise<(Account & { name: string })[]> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return passwd
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 7)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

function hasPasswdEntry(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

async function nearestOrdinaryOwner(location: string): Promise<Account | null> {
  for (let folder = path.dirname(location); ; folder = path.dirname(folder)) {
    const owner = await ownerOf(folder);
    if (owner !== null && owner.uid !== 0) return owner;
    if (folder === path.dirname(folder)) return null;
  }
}

async function ownerOf(location: string): Promise<Account | null> {
  const { uid, gid } = (await stat(location).catch(() => null)) ?? { uid: null, gid: null };
  return uid === null || gid === null ? null : { uid, gid };
}

/** Null when the runner reaches the folder and the binary runs, else what went wrong. */
async function tryRunner(
  runner: PostgresRunner,
  postgres: string,
  folder: string,
): Promise<string | null> {
  const script = 'cd "$1" && exec "$2" --version';
  const command = postgresCommand(runner, '/bin/sh', ['-c', script, 'sh', folder, postgres]);
  try {
    await promisify(execFile)(command.file, command.args, command.options);
    return null;
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    return said || String(error);
  }
}
