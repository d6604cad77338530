import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { restRoutes } from '../../apps/server/src/rest/rest-routes.ts';
import { newMobile, newName } from '../setup/ask.ts';
import { guessesAt, NO_PROXY } from '../setup/origins/guesses-at.ts';
import { outcomeOf, type RawRequest, sendRaw } from '../setup/origins/send-raw.ts';
import { startOriginsScene } from '../setup/origins/start-origins-scene.ts';
import { signUp } from '../setup/sign-up.ts';

const scene = await startOriginsScene(NO_PROXY);
afterAll(() => scene.stop());

const [server = ''] = scene.servers;
const send = (request: RawRequest) => sendRaw(server, request);
const guess = guessesAt(server);
const json = { 'content-type': 'application/json' };

const WHITHER = [
  '//evil.example',
  '/\\evil.example',
  'https:evil.example',
  'https://evil.example',
  '%2f%2fevil.example',
  'javascript:alert(1)',
  '/%09/evil.example',
  'https://app.example.evil',
  '%',
  'http://[',
];
const PARAMETERS = ['callbackUrl', 'next', 'redirect', 'redirect_uri', 'returnTo', 'url', 'state'];

test('R46: nothing on the server leads anywhere else, and nothing of it is an error of ours', async () => {
  const paths = restRoutes({ areCountsTold: true }).map(({ path }) =>
    path.replace(':uuid', randomUUID()).replace(/:\w+/, '13800138000'),
  );
  const all = [
    ...paths,
    '/',
    '/health',
    '/trpc/session.current',
    '/openapi.json',
    '/docs',
    '/docs/',
    '/no-such',
  ];
  for (const whither of WHITHER) {
    const query = PARAMETERS.map((name) => `${name}=${whither.replaceAll('\\', '%5C')}`).join('&');
    for (const path of all) {
      const { status, headers } = await send({ method: 'GET', path: `${path}?${query}` });
      expect([path, whither, headers.location]).toEqual([path, whither, undefined]);
      expect(status < 300 || (status >= 400 && status < 500)).toBe(true);
    }
  }
});

test('R46: a path that reads as another host leads nowhere', async () => {
  for (const path of WHITHER.map((whither) =>
    whither.startsWith('/') ? whither : `/${whither}`,
  )) {
    for (const end of ['', '/', '/..', '/login', '/login/']) {
      const { status, headers } = await send({ method: 'GET', path: `${path}${end}` });
      expect([path, status, headers.location]).toEqual([path, 404, undefined]);
    }
  }
});

const CLIENT_HEADERS = [
  'x-forwarded-for',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'x-originating-ip',
  'true-client-ip',
  'cf-connecting-ip',
  'fastly-client-ip',
  'forwarded',
];

test('R49: 100 guesses, each with another forwarded address, come from one', async () => {
  const { username, mobile } = await signUp(scene);
  const [network] = await scene.prisma.$queryRaw<{ key: string }[]>`
    SELECT key FROM counters WHERE key LIKE 'sms:ip:%'`;
  expect(network?.key).toBe('sms:ip:127.0.0.1/32');
  const before = await failuresFrom('127.0.0.1/32');
  for (let n = 0; n < 100; n += 1) {
    const forwarded = CLIENT_HEADERS.map((name) => {
      const address = `198.51.100.${n}`;
      return [name, name === 'forwarded' ? `for=${address}` : address];
    });
    const name = n % 2 === 0 ? newName() : newMobile();
    const path = n % 4 < 2 ? '/login/' : '/trpc/login.withPassword';
    const answer = await guess(path, { username: name }, Object.fromEntries(forwarded));
    expect(outcomeOf(answer)).toBe('CREDENTIALS_WRONG');
  }
  expect((await failuresFrom('127.0.0.1/32')) - before).toBe(100);
  expect(await failuresFrom('198.51.100.0/32')).toBe(0);

  const headers = { ...json, 'x-forwarded-for': '198.51.100.9, 203.0.113.9' };
  const body = JSON.stringify({ username, password: 'correct horse' });
  await send({ method: 'POST', path: '/login/', headers, body });
  const prefixes = await scene.prisma.session.findMany({
    where: { user: { mobile } },
    select: { ipPrefix: true },
  });
  expect(new Set(prefixes.map(({ ipPrefix }) => ipPrefix))).toEqual(new Set(['127.0.0.0/24']));
});

async function failuresFrom(network: string): Promise<number> {
  const key = `login:ip:${network}`;
  const { _sum: sum } = await scene.prisma.counter.aggregate({
    where: { key },
    _sum: { amount: true },
  });
  return Number(sum.amount ?? 0);
}

test('R49: a forged host or scheme is in no answer, and stands for no origin', async () => {
  const forged = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-port': '443',
    'x-original-url': '/logout/',
    'x-rewrite-url': '/logout/',
    forwarded: 'host=evil.example;proto=https',
  };
  const { username, password, cookie } = await signUp(scene);
  const requests = [
    { method: 'GET', path: '/info/', headers: { cookie } },
    { method: 'GET', path: '/openapi.json' },
    { method: 'GET', path: '/no-such' },
    { method: 'GET', path: '/trpc/session.current', headers: { cookie } },
    {
      method: 'POST',
      path: '/login/',
      headers: json,
      body: JSON.stringify({ username, password }),
    },
  ];
  for (const request of requests) {
    const { headers, text } = await send({
      ...request,
      headers: { ...request.headers, ...forged },
    });
    expect(JSON.stringify([headers, text])).not.toContain('evil.example');
  }
  for (const path of ['/logout/', '/trpc/session.end']) {
    const origin = 'https://evil.example';
    const answer = await send({
      method: 'POST',
      path,
      headers: { ...json, ...forged, cookie, origin },
      body: '{}',
    });
    expect([path, answer.status, outcomeOf(answer)]).toEqual([path, 403, 'ORIGIN_REFUSED']);
  }
  const info = await send({ method: 'GET', path: '/info/', headers: { cookie } });
  expect(outcomeOf(info)).toBe('ok');
});
