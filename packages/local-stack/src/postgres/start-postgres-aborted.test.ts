import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPostmasterFile } from './postmaster-file.ts';
import { startPostgres } from './start-postgres.ts';

let dataDirectory: string;
beforeAll(async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'menjin-postgres-'));
  dataDirectory = path.join(root, 'postgres');
  const first = await startPostgres({ dataDirectory, durable: false });
  await first.stop();
});
afterAll(() => rm(path.dirname(dataDirectory), { recursive: true, maxRetries: 3 }));

test.for([0, 20, 100, 200])('leaves no server when it is told to stop after %d ms', async (ms) => {
  const reason = new Error('enough');
  const controller = new AbortController();
  const start = startPostgres({ dataDirectory, durable: false, signal: controller.signal });
  setTimeout(() => controller.abort(reason), ms);
  const outcome = await start.then(
    (postgres) => postgres.stop(),
    (error: unknown) => error,
  );
  expect([undefined, reason]).toContain(outcome);
  expect(await readPostmasterFile(dataDirectory)).toBeNull();
});
