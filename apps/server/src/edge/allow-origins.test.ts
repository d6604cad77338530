import { randomUUID } from 'node:crypto';
import { createTestDeps } from '@menjin/api/testing';
import type { FastifyInstance, HTTPMethods } from 'fastify';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { openServer } from '../testing/open-server.ts';
import { type Answer, type Asked, send } from '../testing/send.ts';

const LISTED = ['https://shop.example.com', 'http://127.0.0.1:8080'];

const open = () => openServer({ deps: createTestDeps({ allowedOrigins: LISTED }) });

const { server, deps } = await open();
afterAll(() => server.close());

/** One that has told its log nothing yet. */
async function openNew() {
  const opened = await open();
  onTestFinished(() => opened.server.close());
  return opened;
}

const preflight = (origin: string, url = '/login/', at: FastifyInstance = server) =>
  send(at, 'OPTIONS', url, {
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,menjin-session',
    },
  });

const corsOf = ({ headers }: Answer) =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.startsWith('access-control-')),
  );

test.for(LISTED)('a page of %s reads answers, and sends cookies along', async (origin) => {
  for (const url of ['/info/', '/nowhere', '/trpc/session.current']) {
    expect(corsOf(await send(server, 'GET', url, { headers: { origin } }))).toEqual({
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers': 'menjin-session-token, retry-after, x-request-id',
    });
  }
});

test.for(['/login/', '/trpc/login.withPassword', '/sessions/x/', '/nowhere'])(
  'before it asks at %s, its browser is told that it may, for two hours',
  async (url) => {
    const answer = await preflight('https://shop.example.com', url);
    expect([answer.status, answer.body]).toEqual([204, '']);
    expect(corsOf(answer)).toEqual({
      'access-control-allow-origin': 'https://shop.example.com',
      'access-control-allow-credentials': 'true',
      'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE',
      'access-control-allow-headers': 'content-type,menjin-session',
      'access-control-expose-headers': 'menjin-session-token, retry-after, x-request-id',
      'access-control-max-age': '7200',
    });
  },
);

test.for([
  'https://shop.example.com.evil.example',
  'https://evilshop.example.com',
  'https://evil.shop.example.com',
  'http://shop.example.com',
  'https://shop.example.com:443',
  'https://shop.example.com:8443',
  'https://shop.example.com/',
  'https://shop.example.com.',
  'https://shop_example.com',
  'https://shop.example.com@evil.example',
  'https://evil.example#https://shop.example.com',
  'HTTPS://SHOP.EXAMPLE.COM',
  'https://shop.example.com, https://evil.example',
  ' https://evil.example https://shop.example.com',
  'http://127.0.0.1',
  'http://127.0.0.1:80800',
  'http://localhost:8080',
  'http://2130706433:8080',
  'null',
  'file://',
  '*',
  'true',
])('a page of %s is told nothing', async (origin) => {
  expect(corsOf(await preflight(origin))).toEqual({});
  for (const url of ['/info/', '/trpc/session.current', '/nowhere']) {
    expect(corsOf(await send(server, 'GET', url, { headers: { origin } }))).toEqual({});
  }
  const { status } = await send(server, 'POST', '/login/', { body: '{}', headers: { origin } });
  expect(status).toBe(403);
});

const ANSWERS: [HTTPMethods, string, Asked?][] = [
  ['GET', '/info/'],
  ['GET', `/image_codes/${randomUUID()}/`],
  ['GET', '/nowhere'],
  ['GET', '/%zz'],
  ['PATCH', '/login/'],
  ['POST', '/login/', { body: 'a'.repeat(70_000) }],
  ['POST', '/login/', { body: '{' }],
  ['OPTIONS', '/login/'],
  ['GET', '/trpc/session.current'],
  ['GET', '/trpc/no.such'],
  ['GET', '/health'],
];

test.for(ANSWERS)('a cache keeps %s %s for one origin alone', async ([method, url, asked = {}]) => {
  for (const origin of [undefined, 'https://shop.example.com', 'https://evil.example']) {
    const headers = origin === undefined ? {} : { origin };
    const answer = await send(server, method, url, { ...asked, headers });
    expect(String(answer.headers['vary'])).toMatch(/\bOrigin\b/);
  }
});

test('also what went wrong here is read by listed pages alone', async () => {
  const spy = vi.spyOn(deps.accounts, 'exists').mockRejectedValue(new Error('unthought of'));
  const input = encodeURIComponent(JSON.stringify({ username: 'alice_1' }));
  const ask = (origin: string) =>
    send(server, 'GET', `/trpc/register.isUsernameAvailable?input=${input}`, {
      headers: { origin },
    });
  const [own, foreign] = [await ask('https://shop.example.com'), await ask('https://evil.example')];
  spy.mockRestore();
  expect([own.status, own.headers['access-control-allow-origin']]).toEqual([
    500,
    'https://shop.example.com',
  ]);
  expect([foreign.status, corsOf(foreign)]).toEqual([500, {}]);
});

test('an origin that is refused is told to the log once, with the setting that lets it in', async () => {
  const { server: at, logged } = await openNew();
  await preflight(LISTED[0] ?? '', '/login/', at);
  for (let n = 0; n < 3; n += 1) {
    await preflight('https://new.example', '/login/', at);
    await send(at, 'GET', '/info/', { headers: { origin: 'https://new.example' } });
  }
  await preflight('https://other.example', '/login/', at);
  expect(logged).toEqual(
    ['https://new.example', 'https://other.example'].map((origin) =>
      expect.objectContaining({
        level: 'warn',
        event: 'origin-refused',
        origin,
        hint: expect.stringContaining('ALLOWED_ORIGINS'),
      }),
    ),
  );
});

test('whoever makes up origins fills no log', async () => {
  const { server: at, logged } = await openNew();
  const long = `https://${'a'.repeat(4_000)}.example`;
  await preflight(long, '/login/', at);
  for (let n = 0; n < 150; n += 1) await preflight(`https://evil-${n}.example`, '/login/', at);
  expect(logged).toHaveLength(100);
  expect(logged[0]?.['origin']).toBe(long.slice(0, 200));
});
