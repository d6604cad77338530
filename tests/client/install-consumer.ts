import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const client = path.resolve(import.meta.dirname, '../../packages/client');
const compilerOptions = {
  target: 'es2023',
  module: 'nodenext',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: ['node'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  declaration: true,
  rootDir: '.',
  outDir: 'built',
};

/** A folder outside the workspace, with the programs of `consumer` and the packed client. */
export async function installConsumer(): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'menjin-consumer-')));
  const write = (file: string, text: string) => writeFile(path.join(folder, file), text);
  await cp(path.join(import.meta.dirname, 'consumer'), folder, { recursive: true });
  await run('npx', ['-y', 'pnpm@12', 'pack', '--out', path.join(folder, 'client.tgz')], {
    cwd: client,
  });
  await write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  // What the declarations of tRPC's server ask for and do not bring along.
  const ws = 'export type WebSocket = unknown; export type WebSocketServer = unknown;';
  await write('ws.d.ts', `declare module 'ws' { ${ws} }\n`);
  const installed = ['@tanstack/react-query', 'react', '@types/node', '@types/react', 'typescript'];
  const versions = installed.map(async (name) => [name, await versionHere(name)] as const);
  const dependencies = {
    '@menjin/client': 'file:client.tgz',
    ...Object.fromEntries(await Promise.all(versions)),
  };
  await write('package.json', JSON.stringify({ private: true, type: 'module', dependencies }));
  const offline = ['--prefer-offline', '--no-frozen-lockfile'];
  await run('npx', ['-y', 'pnpm@12', 'install', ...offline], { cwd: folder });
  return folder;
}

/** The version that the workspace has, and so the package manager's store as well. */
async function versionHere(name: string): Promise<string> {
  const manifest = path.join(import.meta.dirname, '../node_modules', name, 'package.json');
  return (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version;
}
