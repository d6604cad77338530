import { expect, onTestFinished, test } from 'vitest';
import type { FailureStatus } from '../rest/failure-status.ts';
import { PAGE } from '../testing/open-browser.ts';
import { openServer } from '../testing/open-server.ts';
import { failure } from '../testing/rest-bodies.ts';
import { type Answer, send } from '../testing/send.ts';

const MAXIMUM = 3;

async function setUp(options: { failureStatus?: FailureStatus } = {}) {
  const { server } = await openServer({ maxRequestsPerMinute: MAXIMUM, ...options });
  onTestFinished(() => server.close());
  return {
    ask: (url: string, ip: string, headers = {}) => send(server, 'GET', url, { ip, headers }),
    /** As a browser does before it sends what another origin may not send unasked. */
    askFirst: (url: string, ip: string) =>
      send(server, 'OPTIONS', url, {
        ip,
        headers: { ...PAGE, 'access-control-request-method': 'PUT' },
      }),
    async useUp(ip: string) {
      for (let n = 0; n < MAXIMUM; n += 1) await send(server, 'GET', '/info/', { ip });
    },
  };
}

/** How long an answer says to wait; that of a minute that has just begun. */
function waitOf({ headers }: Answer): number {
  const seconds = Number(headers['retry-after']);
  expect(seconds).toBeGreaterThan(30);
  expect(seconds).toBeLessThanOrEqual(60);
  return seconds;
}

test.for([
  ['dialect', 429],
  ['200', 200],
  ['4xx', 429],
] as const)(
  'one address is answered so often in a minute (%s)',
  async ([failureStatus, status]) => {
    const { ask, useUp } = await setUp({ failureStatus });
    await useUp('203.0.113.7');
    const refused = await ask('/info/', '203.0.113.7');
    const retryAfterSeconds = waitOf(refused);
    expect([refused.status, refused.body]).toEqual([
      status,
      failure(4002, 'TRY_LATER', { detail: { retryAfterSeconds } }),
    ]);
    expect((await ask('/info/', '203.0.113.8')).body).toMatchObject({
      appCode: 'SIGN_IN_REQUIRED',
    });
  },
);

test('a procedure is refused in its own shape', async () => {
  const { ask, useUp } = await setUp();
  await useUp('203.0.113.7');
  const refused = await ask('/trpc/session.current', '203.0.113.7');
  const detail = { retryAfterSeconds: waitOf(refused) };
  expect(refused.status).toBe(429);
  expect(refused.body).toMatchObject({ error: { data: { appCode: 'TRY_LATER', detail } } });
});

test('the page of a listed origin may read the refusal, and a preflight is none of them', async () => {
  const { ask, askFirst, useUp } = await setUp();
  for (let n = 0; n < MAXIMUM; n += 1) await askFirst('/info/', '203.0.113.7');
  expect((await ask('/info/', '203.0.113.7', PAGE)).status).toBe(200);
  await useUp('203.0.113.7');
  const { status, headers } = await ask('/info/', '203.0.113.7', PAGE);
  expect([status, headers['access-control-allow-origin']]).toEqual([429, PAGE.origin]);
});

test('whatever supervisors ask is not counted', async () => {
  const { ask, useUp } = await setUp();
  await useUp('203.0.113.7');
  for (const probe of ['/health', '/ready', '/metrics', '/health/', '/ready?x']) {
    expect((await ask(probe, '203.0.113.7')).status).not.toBe(429);
  }
});

test('paths where there is nothing count like all others', async () => {
  const { ask } = await setUp();
  for (let n = 0; n < MAXIMUM; n += 1) await ask(`/nowhere/${n}`, '203.0.113.7');
  for (const url of ['/nowhere', '/info/']) {
    expect((await ask(url, '203.0.113.7')).status).toBe(429);
  }
});

test('a /64 of IPv6 is one client, and an address is one however it is written', async () => {
  const { ask, useUp } = await setUp();
  await useUp('2001:db8:0:1::1');
  expect((await ask('/info/', '2001:db8:0:1:ffff::2')).status).toBe(429);
  expect((await ask('/info/', '2001:db8:0:2::1')).status).toBe(200);
  await useUp('203.0.113.7');
  expect((await ask('/info/', '::ffff:203.0.113.7')).status).toBe(429);
});

test('every path counts for the same, however it is written', async () => {
  const { ask } = await setUp();
  for (const url of ['/info', '/%69nfo/?a', '/login/']) await ask(url, '203.0.113.7');
  expect((await ask('/info/', '203.0.113.7')).status).toBe(429);
});

test('an address that is forwarded by nobody we trust makes no other client', async () => {
  const { ask, useUp } = await setUp();
  await useUp('203.0.113.7');
  const headers = { 'x-forwarded-for': '198.51.100.1', forwarded: 'for=198.51.100.1' };
  expect((await ask('/info/', '203.0.113.7', headers)).status).toBe(429);
});

test('nobody is told how much is left', async () => {
  const { ask, useUp } = await setUp();
  const answered = await ask('/info/', '203.0.113.7');
  await useUp('203.0.113.7');
  const refused = await ask('/info/', '203.0.113.7');
  for (const { headers } of [answered, refused]) {
    expect(Object.keys(headers).filter((name) => name.includes('ratelimit'))).toEqual([]);
  }
});
