import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { readBuiltFiles } from './read-built-files.ts';

const SCRIPT = 'go()';
const SCRIPT_URL = '/_next/static/chunks/a.js';

test('a script comes with the best compression that the browser takes, to be kept for good', async () => {
  const ask = await startServer();
  const best = await ask(SCRIPT_URL, { 'accept-encoding': 'gzip, deflate, br' });
  expect(await best.text()).toBe(SCRIPT);
  expect(Object.fromEntries(best.headers)).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'application/javascript; charset=UTF-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
  });
  const older = await ask(SCRIPT_URL, { 'accept-encoding': 'gzip' });
  expect([older.headers.get('content-encoding'), await older.text()]).toEqual(['gzip', SCRIPT]);
});

test('everything else is left to Next', async () => {
  const ask = await startServer();
  const status = async (...request: Parameters<typeof ask>) => (await ask(...request)).status;
  expect(await status(SCRIPT_URL, { 'accept-encoding': 'identity' })).toBe(404);
  expect(await status(SCRIPT_URL, {}, 'POST')).toBe(404);
  expect(await status('/_next/static/chunks/b.js')).toBe(404);
  expect(await status('/_next/static/chunks/a.js.br')).toBe(404);
  expect(await status('/chunks/a.js')).toBe(404);
  expect(await status(`${SCRIPT_URL}?dpl=1`)).toBe(200);
});

/** Serves one compressed script, and 404 where Next would be asked. */
async function startServer() {
  const directory = await mkdtemp(path.join(tmpdir(), 'built-files-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  await mkdir(path.join(directory, 'chunks'));
  await writeFile(path.join(directory, 'chunks/a.js'), SCRIPT);
  await writeFile(path.join(directory, 'chunks/a.js.br'), brotliCompressSync(SCRIPT));
  await writeFile(path.join(directory, 'chunks/a.js.gz'), gzipSync(SCRIPT));
  const files = await readBuiltFiles(directory);

  const server = createServer((request, response) => {
    if (!files.answer(request, response)) response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return (url: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`http://127.0.0.1:${port}${url}`, { method, headers });
}
