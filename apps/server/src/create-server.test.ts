import { addTestAccount } from '@menjin/api/testing';
import type { FastifyInstance } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { openServer } from './testing/open-server.ts';

async function setUp() {
  const { server, deps } = await openServer({
    readiness: async () => ({ ready: false, checks: { postgres: 'up', redis: 'down' } }),
    metricsToken: 'the token of the collector',
    trustedProxies: ['127.0.0.1'],
  });
  onTestFinished(() => server.close());
  return { deps, server };
}

const json = { 'content-type': 'application/json' };
const post = (server: FastifyInstance, procedure: string, body: string, headers: object = json) =>
  server.inject({ method: 'POST', url: `/trpc/${procedure}`, headers: { ...headers }, body });

test('answers whether it lives', async () => {
  const { server } = await setUp();
  const response = await server.inject('/health');
  expect([response.statusCode, response.json()]).toEqual([200, { ok: true }]);
  expect(response.headers['cross-origin-resource-policy']).toBe('cross-origin');
});

test('answers those who watch by the head alone', async () => {
  const { server } = await setUp();
  const statusOf = async (url: string) => (await server.inject({ method: 'HEAD', url })).statusCode;
  expect([await statusOf('/health'), await statusOf('/ready')]).toEqual([200, 503]);
  expect(await statusOf('/openapi.json')).toBe(200);
});

test('says what it depends on does not answer', async () => {
  const { server } = await setUp();
  const response = await server.inject('/ready');
  expect([response.statusCode, response.json()]).toEqual([
    503,
    { ready: false, checks: { postgres: 'up', redis: 'down' } },
  ]);
});

test('shows its numbers to the collector alone', async () => {
  const { server } = await setUp();
  await server.inject('/trpc/session.current');
  for (const authorization of [undefined, 'Bearer another', 'the token of the collector']) {
    const headers = authorization === undefined ? {} : { authorization };
    expect((await server.inject({ url: '/metrics', headers })).statusCode).toBe(404);
  }
  const response = await server.inject({
    url: '/metrics',
    headers: { authorization: 'Bearer the token of the collector' },
  });
  expect(response.body).toMatch(/menjin_http_request_seconds_count\{.*route="\/trpc\/:path".*\} 1/);
});

test('names every request in its answer, and never by what the client sent', async () => {
  const { deps, server } = await setUp();
  const headers = { 'x-request-id': 'mine' };
  const response = await server.inject({ url: '/trpc/session.current', headers });
  expect(response.headers['x-request-id']).toMatch(/^[\w-]{36}$/);
  expect(deps.observed).toMatchObject([
    { path: 'session.current', outcome: 'ok', requestId: response.headers['x-request-id'] },
  ]);
});

test('believes a forwarded address only from a trusted proxy', async () => {
  const { deps, server } = await setUp();
  const seen: (string | null)[] = [];
  deps.sessions.find = async () => null;
  server.addHook('preHandler', async (request) => void seen.push(request.ip));
  const headers = { 'x-forwarded-for': '198.51.100.9, 203.0.113.7' };
  await server.inject({ url: '/health', headers, remoteAddress: '127.0.0.1' });
  await server.inject({ url: '/health', headers, remoteAddress: '192.0.2.1' });
  expect(seen).toEqual(['203.0.113.7', '192.0.2.1']);
});

test('an error carries its code, its facts and a sentence, and nothing of the inside', async () => {
  const { server } = await setUp();
  const response = await post(server, 'register.create', '{"password":"short"}');
  expect(response.statusCode).toBe(400);
  expect(response.json()).toEqual({
    error: {
      message: 'Some fields need another look.',
      code: -32600,
      data: {
        code: 'BAD_REQUEST',
        httpStatus: 400,
        path: 'register.create',
        appCode: 'INVALID_INPUT',
        detail: {},
        fieldErrors: expect.objectContaining({ password: 'PASSWORD_TOO_SHORT' }),
      },
    },
  });
});

test('what is unexpected is hidden', async () => {
  const { deps, server } = await setUp();
  deps.accounts.find = () => Promise.reject(new Error('password authentication failed for user x'));
  const body = JSON.stringify({ identifier: 'alice_1', password: 'correct horse' });
  const response = await post(server, 'login.withPassword', body);
  expect(response.statusCode).toBe(500);
  expect(response.json().error.data.appCode).toBe('UNEXPECTED');
  expect(response.body).not.toContain('authentication');
  expect(response.body).not.toContain('stack');
});

test.for([
  [
    'a wrong password',
    'login.withPassword',
    '{"identifier":"alice_1","password":"x"}',
    401,
    'CREDENTIALS_WRONG',
  ],
  ['malformed JSON', 'login.withPassword', '{"identifier"', 400, 'BODY_MALFORMED'],
  ['an unknown procedure', 'no.such', '{}', 404, 'NOT_FOUND'],
] as const)('%s is told by status and code', async ([, procedure, body, status, appCode]) => {
  const { server } = await setUp();
  const response = await post(server, procedure, body);
  expect([response.statusCode, response.json().error.data.appCode]).toEqual([status, appCode]);
});

test('a mutation is not reached by GET', async () => {
  const { server } = await setUp();
  const response = await server.inject('/trpc/login.withPassword?input=%7B%7D');
  expect([response.statusCode, response.json().error.data.appCode]).toEqual([
    405,
    'METHOD_REFUSED',
  ]);
});

test('refuses more than 10 calls in a batch', async () => {
  const { server } = await setUp();
  const paths = Array.from({ length: 11 }, () => 'session.current').join(',');
  const response = await server.inject(`/trpc/${paths}?batch=1&input=%7B%7D`);
  expect(response.statusCode).toBe(400);
});

test('signs in with one session cookie, for the length of the browser unless remembered', async () => {
  const { deps, server } = await setUp();
  await addTestAccount(deps);
  const login = async (remembered: boolean) => {
    const body = { identifier: '13800138000', password: 'correct horse', remembered };
    const { headers } = await post(server, 'login.withPassword', JSON.stringify(body));
    return [headers['set-cookie'] ?? []].flat();
  };
  const attributes = 'Path=/; HttpOnly; SameSite=Lax; Secure';
  const device = new RegExp(
    `^__Host-menjin\\.device=[\\w.-]{77}; ${attributes}; Max-Age=15552000$`,
  );
  expect(await login(false)).toEqual([
    expect.stringMatching(`^__Host-menjin\\.session=b\\.[\\w-]{43}; ${attributes}$`),
    expect.stringMatching(device),
  ]);
  expect(await login(true)).toEqual([
    expect.stringMatching(
      `^__Host-menjin\\.session=r\\.[\\w-]{43}; ${attributes}; Max-Age=1209600$`,
    ),
    expect.stringMatching(device),
  ]);
});
