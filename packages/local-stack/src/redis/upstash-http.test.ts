import { request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { createMemoryBackend } from './memory-backend.ts';
import type { RedisBackend } from './redis-backend.ts';
import { serveUpstash } from './upstash-http.ts';

const token = 'a-token-for-this-test';
const bearer = { authorization: `Bearer ${token}` };

/** A server of its own for each test, its clock standing still, with a short way to call it. */
async function serve(backend: RedisBackend = createMemoryBackend({ now: () => 0 })) {
  const server = await serveUpstash({ backend, token, port: 0 });
  onTestFinished(async () => {
    await server.close();
    await backend.close();
  });
  const call = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(server.url + path, { headers: bearer, ...init });
    return { status: response.status, body: await response.json() };
  };
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    call(path, { method: 'POST', headers: { ...bearer, ...headers }, body: JSON.stringify(body) });
  return { server, call, post };
}

test('listens on loopback alone', async () => {
  const { server } = await serve();
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test('refuses requests without the right token', async () => {
  const { call } = await serve();
  const refused = { status: 401, body: { error: 'Unauthorized' } };
  expect(await call('/ping', { headers: {} })).toEqual(refused);
  expect(await call('/ping', { headers: { authorization: 'Bearer wrong' } })).toEqual(refused);
  expect(await call('/ping', { headers: { authorization: `Basic ${token}` } })).toEqual(refused);
  expect(await call(`/ping?_token=${token}x`, { headers: {} })).toEqual(refused);
});

test('takes the token from the query, and keeps it out of the command', async () => {
  const { call } = await serve();
  expect(await call(`/echo/hi?_token=${token}`, { headers: {} })).toEqual({
    status: 200,
    body: { result: 'hi' },
  });
});

test('refuses to start with an empty token', async () => {
  const backend = createMemoryBackend();
  await expect(serveUpstash({ backend, token: '', port: 0 })).rejects.toThrow('must not be empty');
  await backend.close();
});

test('runs a command from the body', async () => {
  const { post } = await serve();
  expect(await post('/', ['SET', 'k', 12, 'ex', 60])).toEqual({
    status: 200,
    body: { result: 'OK' },
  });
  expect(await post('/', ['GET', 'k'])).toEqual({ status: 200, body: { result: '12' } });
  expect(await post('/', ['TTL', 'k'])).toEqual({ status: 200, body: { result: 60 } });
  expect(await post('/', ['MGET', 'k', 'missing'])).toEqual({
    status: 200,
    body: { result: ['12', null] },
  });
});

test('runs a command from the path, with GET and POST', async () => {
  const { call } = await serve();
  expect((await call('/set/a%2Fb/%E9%97%A8?EX=100&NX')).body).toEqual({ result: 'OK' });
  expect((await call('/get/a%2Fb', { method: 'POST' })).body).toEqual({ result: '门' });
  expect((await call('/ttl/a%2Fb')).body).toEqual({ result: 100 });
  expect((await call('/set/a%2Fb/x?NX')).body).toEqual({ result: null });
});

test('takes the body as the value and the query as what follows it', async () => {
  const { call } = await serve();
  const json = '{"name": "小明"}';
  expect((await call('/set/user?EX=100', { method: 'POST', body: json })).body).toEqual({
    result: 'OK',
  });
  expect((await call('/get/user/')).body).toEqual({ result: json });
  expect((await call('/ttl/user')).body).toEqual({ result: 100 });
});

test('answers errors of Redis with 400', async () => {
  const { post } = await serve();
  expect(await post('/', ['GET'])).toEqual({
    status: 400,
    body: { error: "ERR wrong number of arguments for 'get' command" },
  });
});

test.for([
  ['/', '["GET", "k"', 'ERR failed to parse request body as JSON'],
  ['/', '', 'ERR failed to parse request body as JSON'],
  ['/', '{"a":1}', 'ERR failed to parse command'],
  ['/', '[]', 'ERR empty command'],
  ['/', '[["GET","k"]]', 'ERR failed to parse command'],
  ['/', '["SET","k",{"a":1}]', 'ERR failed to parse command'],
  ['/', '["SET","k",null]', 'ERR null args are not supported'],
  ['/pipeline', '{}', 'ERR failed to parse pipeline request'],
  ['/pipeline', '[]', 'ERR empty pipeline request'],
  ['/pipeline', '["GET"]', 'ERR failed to parse command'],
  ['/multi-exec', '[[]]', 'ERR empty command'],
  ['/set/%E9/x', '', 'ERR failed to parse the path'],
] as const)('refuses to run %s %s', async ([path, body, error]) => {
  const { call } = await serve();
  expect(await call(path, { method: 'POST', body })).toEqual({ status: 400, body: { error } });
});

test('refuses other methods', async () => {
  const { call } = await serve();
  expect((await call('/get/k', { method: 'DELETE' })).status).toBe(405);
  expect((await call('/set/k', { method: 'PUT', body: 'v' })).body).toEqual({ result: 'OK' });
});

test('answers a pipeline with 200 and an outcome per command', async () => {
  const { post } = await serve();
  const commands = [['SET', 'k', 'text'], ['INCR', 'k'], ['NOSUCH'], ['GET', 'k']];
  expect(await post('/pipeline', commands)).toEqual({
    status: 200,
    body: [
      { result: 'OK' },
      { error: 'ERR value is not an integer or out of range' },
      { error: "ERR unknown command 'NOSUCH', with args beginning with: " },
      { result: 'text' },
    ],
  });
});

test('aborts a transaction as a whole when a command could never run', async () => {
  const { post } = await serve();
  expect(
    await post('/multi-exec', [
      ['SET', 'k', 'v'],
      ['NOSUCH', 'a'],
    ]),
  ).toEqual({
    status: 400,
    body: { error: "ERR unknown command 'NOSUCH', with args beginning with: 'a' " },
  });
  expect(
    await post('/multi-exec', [
      ['EXISTS', 'k'],
      ['INCR', 'n'],
    ]),
  ).toEqual({
    status: 200,
    body: [{ result: 0 }, { result: 1 }],
  });
});

test('encodes strings in base64 when asked, but not OK as a whole reply, numbers, null and errors', async () => {
  const { post } = await serve();
  const commands = [
    ['SET', 'k', 'OK'],
    ['GET', 'k'],
    ['MGET', 'k', 'none'],
    ['STRLEN', 'k'],
    ['SCAN', '0'],
    ['GET'],
  ];
  expect((await post('/pipeline', commands, { 'upstash-encoding': 'base64' })).body).toEqual([
    { result: 'OK' },
    { result: 'OK' },
    { result: ['T0s=', null] },
    { result: 2 },
    { result: ['MA==', ['aw==']] },
    { error: "ERR wrong number of arguments for 'get' command" },
  ]);
  expect((await post('/', ['ECHO', '门'], { 'upstash-encoding': 'base64' })).body).toEqual({
    result: '6Zeo',
  });
});

test('refuses a body over 1 MiB and stays usable', async () => {
  const { post } = await serve();
  expect(await post('/', ['SET', 'k', 'x'.repeat(2 ** 20)])).toEqual({
    status: 413,
    body: { error: 'ERR request body is larger than 1048576 bytes' },
  });
  expect((await post('/', ['SET', 'k', 'x'.repeat(2 ** 20 - 20)])).status).toBe(200);
});

test('answers 503 when the backend is out of reach', async () => {
  const down = async () => {
    throw new Error('Connection is closed.');
  };
  const { post } = await serve({ execute: down, transaction: down, close: async () => {} });
  const error = 'ERR the backend did not answer: Connection is closed.';
  expect(await post('/', ['GET', 'k'])).toEqual({ status: 503, body: { error } });
  expect(await post('/multi-exec', [['GET', 'k']])).toEqual({ status: 503, body: { error } });
  expect(await post('/pipeline', [['GET', 'k']])).toEqual({ status: 200, body: [{ error }] });
});

test('closes at once with idle and busy connections open, and twice', async () => {
  const never = () => new Promise<never>(() => {});
  const { server, call } = await serve({
    execute: never,
    transaction: never,
    close: async () => {},
  });
  expect((await call('/ping', { headers: {} })).status).toBe(401);
  const busy = new Promise((resolve) => {
    const stuck = request(`${server.url}/get/k`, { headers: bearer });
    stuck
      .on('error', resolve)
      .on('socket', (socket) => socket.once('connect', () => void server.close()));
    stuck.end();
  });
  expect(await busy).toBeInstanceOf(Error);
  await server.close();
});
