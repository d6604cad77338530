import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pnpmOfThisRun } from './bench-environment.ts';

const BENCH = path.resolve(import.meta.dirname, '..');
const LOCKFILE = path.join(BENCH, 'pnpm-lock.yaml');
/** A copy of the lockfile that node_modules was made from. */
const INSTALLED = path.join(BENCH, 'node_modules/.installed-lock.yaml');

// Peers are for whoever measures: `pnpm install` of the workspace does not bring them.
const INSTALL = ['install', '--ignore-workspace', '--frozen-lockfile', '--ignore-scripts'];

/** Installs what only the benchmarks need, the first time and whenever the lockfile changed. */
export async function installDependencies(say: (line: string) => void): Promise<void> {
  const wanted = await readFile(LOCKFILE, 'utf8');
  if (existsSync(INSTALLED) && (await readFile(INSTALLED, 'utf8')) === wanted) return;
  say('Installing the dependencies of bench/ …');
  await runPnpm(INSTALL);
  await writeFile(INSTALLED, wanted);
}

async function runPnpm(args: readonly string[]): Promise<void> {
  const [file, ...first] = pnpmOfThisRun();
  // All it says belongs on stderr: stdout is for the report.
  const child = spawn(file, [...first, ...args], {
    cwd: BENCH,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  const exitCode = await new Promise((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
  if (exitCode !== 0) throw new Error(`pnpm ${args.join(' ')} failed in ${BENCH}.`);
}
