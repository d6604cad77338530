import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { type LocalPostgres, type StartPostgresOptions, startPostgres } from './start-postgres.ts';
import { runSql } from './testing/run-sql.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let root: string;
let dataDirectory: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'menjin-postgres-'));
  dataDirectory = path.join(root, 'postgres');
  const first = await startPostgres({ dataDirectory, durable: false });
  await first.stop();
});

afterAll(() => rm(root, { recursive: true, force: true, maxRetries: 3 }));

// Postgres's programs must be within that account's reach.
const canChangeUser = process.getuid?.() === 0 && (await isOpenToAll(import.meta.dirname));
test.runIf(canChangeUser)(
  'runs as an ordinary account where user namespaces are missing',
  async () => {
    const open = await mkdtemp(path.join(tmpdir(), 'menjin-postgres-open-'));
    onTestFinished(() => rm(open, { recursive: true, force: true }));
    await chmod(open, 0o755);
    const reachable = path.join(open, 'postgres');
    execFileSync('cp', ['-Rp', dataDirectory, reachable]);
    vi.stubEnv('PATH', await folderWithoutUnshare(open));
    onTestFinished(() => void vi.unstubAllEnvs());

    const server = await start({ dataDirectory: reachable, durable: false });
    expect((await stat(reachable)).uid).toBeGreaterThan(0);
    expect(await runSql(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await expect(start({ dataDirectory, durable: false })).rejects.toThrow(
      /as an ordinary user from a folder that user can read/,
    );
  },
);

async function start(options: StartPostgresOptions): Promise<LocalPostgres> {
  const server = await startPostgres(options);
  onTestFinished(server.stop);
  return server;
}

async function isOpenToAll(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) return false;
  return folder === path.dirname(folder) || isOpenToAll(path.dirname(folder));
}

/** A folder for PATH that has what the fallback needs, and no unshare. */
async function folderWithoutUnshare(parent: string): Promise<string> {
  const bin = path.join(parent, 'bin');
  await mkdir(bin);
  const script = '#!/bin/sh\nPATH=/bin:/usr/bin exec chown "$@"\n';
  await writeFile(path.join(bin, 'chown'), script, { mode: 0o755 });
  return bin;
}
