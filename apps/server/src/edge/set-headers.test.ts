import { randomUUID } from 'node:crypto';
import { createTestDeps } from '@menjin/api/testing';
import type { HTTPMethods } from 'fastify';
import { afterAll, expect, test, vi } from 'vitest';
import { PAGE } from '../testing/open-browser.ts';
import { openServer } from '../testing/open-server.ts';
import { type Asked, send } from '../testing/send.ts';
import { withCookieScope } from '../testing/with-cookie-scope.ts';

const deps = createTestDeps();
const { server } = await openServer({ deps, maxRequestsPerMinute: 5 });
afterAll(() => server.close());

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-request-id': expect.stringMatching(/^[\w-]{36}$/),
  'cache-control': expect.stringMatching(/^(private, )?no-store$/),
};

const form = { 'content-type': 'application/x-www-form-urlencoded' };

const ANSWERS: [status: number, what: string, method: HTTPMethods, url: string, asked?: Asked][] = [
  [200, 'a success', 'GET', '/usernames/alice_1/count/'],
  [200, 'an image', 'GET', `/image_codes/${randomUUID()}/`],
  [200, 'a form that failed', 'GET', '/info/'],
  [200, 'a procedure', 'GET', '/trpc/session.current'],
  [200, 'a probe', 'GET', '/health'],
  [204, 'a preflight', 'OPTIONS', '/login/', { headers: PAGE }],
  [204, 'a question for methods', 'OPTIONS', '/login/'],
  [400, 'a malformed body', 'POST', '/login/', { body: '{' }],
  [400, 'a malformed input', 'POST', '/trpc/login.withPassword', { body: '{}' }],
  [401, 'whose session it is', 'GET', '/sessions/current/'],
  [403, 'a foreign page', 'POST', '/login/', { body: '{}', headers: { origin: 'null' } }],
  [404, 'nothing', 'GET', '/nowhere'],
  [404, 'nothing that can be read', 'GET', '/%zz'],
  [404, 'no procedure', 'GET', '/trpc/no.such'],
  [404, 'no procedure that can be read', 'GET', '/trpc/%zz'],
  [404, 'numbers for nobody', 'GET', '/metrics'],
  [405, 'no method', 'PATCH', '/login/'],
  [405, 'no method of a procedure', 'GET', '/trpc/session.end'],
  [405, 'TRACE of a procedure', 'TRACE', '/trpc/session.end'],
  [413, 'a large body', 'POST', '/login/', { body: 'a'.repeat(70_000) }],
  [413, 'a large input', 'POST', '/trpc/login.withPassword', { body: 'a'.repeat(70_000) }],
  [415, 'a form', 'POST', '/login/', { body: 'a=1', headers: form }],
  [415, 'a form for a procedure', 'POST', '/trpc/session.end', { body: 'a=1', headers: form }],
  [415, 'QUERY without a type', 'QUERY', '/nowhere'],
];

test.for(ANSWERS)('%i, %s, has every header', async ([status, , method, url, asked]) => {
  const answer = await send(server, method, url, asked);
  expect([answer.status, answer.headers]).toEqual([status, expect.objectContaining(ALWAYS)]);
});

test('what went wrong here has every header', async () => {
  const spy = vi.spyOn(deps.accounts, 'find').mockRejectedValue(new Error('unthought of'));
  const body = { username: 'alice_1', identifier: 'alice_1', password: 'correct horse' };
  for (const url of ['/login/', '/trpc/login.withPassword']) {
    const { username, identifier, password } = body;
    const named = url === '/login/' ? { username, password } : { identifier, password };
    const answer = await send(server, 'POST', url, { body: named });
    expect([answer.status, answer.headers]).toEqual([500, expect.objectContaining(ALWAYS)]);
  }
  spy.mockRestore();
});

test('who asked too often is told so with every header', async () => {
  const ip = '203.0.113.7';
  const ask = () => send(server, 'GET', '/info/', { ip });
  for (let n = 0; n < 5; n += 1) await ask();
  const answer = await ask();
  expect([answer.status, answer.headers]).toEqual([429, expect.objectContaining(ALWAYS)]);
});

test('over http no browser is told to come back by https', async () => {
  const scope = { secure: false, domain: null };
  const plain = await openServer({ deps: withCookieScope(createTestDeps(), scope) });
  const { 'strict-transport-security': _https, ...others } = ALWAYS;
  for (const url of ['/info/', '/nowhere', '/%zz']) {
    const { headers } = await send(plain.server, 'GET', url);
    expect(headers).toMatchObject(others);
    expect(headers).not.toHaveProperty('strict-transport-security');
  }
  await plain.server.close();
});

test('no answer says what it was made with', async () => {
  for (const url of ['/info/', '/nowhere', '/trpc/session.current']) {
    const { headers } = await send(server, 'GET', url);
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
  }
});
