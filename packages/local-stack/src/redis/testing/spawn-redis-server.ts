import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import getPort from 'get-port';

export type SpawnedRedis = { readonly redisUrl: string; stop(): Promise<void> };

/** Starts a private redis-server that keeps nothing on disk; undefined when none is installed. */
export async function spawnRedisServer(): Promise<SpawnedRedis | undefined> {
  const directory = await mkdtemp(join(tmpdir(), 'redis-'));
  const port = await getPort({ host: '127.0.0.1' });
  const settings = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
  ];
  const server = spawn('redis-server', settings, {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const kill = () => server.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    process.removeListener('exit', kill);
    if (server.pid !== undefined && server.exitCode === null && server.signalCode === null) {
      const exited = once(server, 'exit');
      server.kill();
      await exited;
    }
    await rm(directory, { recursive: true, force: true });
  };
  const isReady = await waitUntilReady(server).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  if (isReady) return { redisUrl: `redis://127.0.0.1:${port}`, stop };
  await stop();
  return undefined;
}

/** False when there is no such executable; rejects when it ends before it listens. */
async function waitUntilReady(server: ChildProcess): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      'code' in error && error.code === 'ENOENT' ? resolve(false) : reject(error),
    );
    server.once('exit', (code) =>
      reject(new Error(`redis-server ended with ${code} before it was ready`)),
    );
    if (server.stdout === null) return;
    createInterface(server.stdout).on('line', (line) => {
      if (/ready to accept connections/i.test(line)) resolve(true);
    });
  });
}
