import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { restRoutes } from '../../apps/server/src/rest/rest-routes.ts';
import { newMobile, newName } from '../setup/ask.ts';
import { LISTED } from '../setup/origins/hostile-origins.ts';
import { type RawAnswer, type RawRequest, sendRaw } from '../setup/origins/send-raw.ts';
import { startOriginsScene } from '../setup/origins/start-origins-scene.ts';
import { type Person, signUp } from '../setup/sign-up.ts';

// From here on nobody in front of the server is believed what they say of their clients.
const NO_PROXY = { TRUSTED_PROXIES: '', LOGIN_MAX_FAILURES_PER_IP_HOUR: '1000' };
const scene = await startOriginsScene(NO_PROXY);
afterAll(() => scene.stop());

const [server = ''] = scene.servers;
const send = (request: RawRequest) => sendRaw(server, request);
const json = { 'content-type': 'application/json' };

const outcomeOf = ({ text }: Pick<RawAnswer, 'text'>): string => {
  const { error, appCode } = JSON.parse(text);
  return error?.data.appCode ?? appCode ?? 'ok';
};

/** Tries a wrong password at some path of one face or the other. */
const guess = (path: string, { username }: Pick<Person, 'username'>, headers = {}) =>
  send({
    method: 'POST',
    path,
    headers: { ...json, ...headers },
    body: JSON.stringify(
      path.includes('.') || path.includes('%2e')
        ? { identifier: username, password: 'wrong horse' }
        : { username, password: 'wrong horse' },
    ),
  });

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

test('R53: a batch multiplies no guesses, whatever it is made of', async () => {
  const person = await signUp(scene);
  const wrong = { identifier: person.username, password: 'wrong horse' };
  const batch = (count: number, other: string[] = []) => {
    const names = [...Array.from({ length: count }, () => 'login.withPassword'), ...other];
    const inputs = Object.fromEntries(names.map((_, n) => [n, wrong]));
    const path = `/trpc/${names.join(',')}?batch=1`;
    return send({ method: 'POST', path, headers: json, body: JSON.stringify(inputs) });
  };
  for (const count of [1, 2, 10]) {
    const answers: object[] = JSON.parse((await batch(count)).text);
    const outcomes = answers.map((answer) => outcomeOf({ text: JSON.stringify(answer) }));
    expect(outcomes).toEqual(Array.from({ length: count }, () => 'BATCH_REFUSED'));
  }
  for (const refused of [batch(1, ['session.current']), batch(11), batch(100)]) {
    expect((await refused).status).toBe(400);
  }
  const pairs = [
    [wrong, wrong],
    { 0: wrong, 1: wrong },
    { username: [person.username, person.username], password: ['a', 'b'] },
  ];
  for (const body of pairs) {
    const path = '/login/?batch=1';
    const answer = await send({ method: 'POST', path, headers: json, body: JSON.stringify(body) });
    expect([answer.status, outcomeOf(answer)]).toEqual([400, 'INVALID_INPUT']);
  }
  // Not one of them was counted, let alone compared.
  expect(await failuresOf(person)).toBe(0);
});

async function failuresOf({ id }: Person): Promise<number> {
  const { _sum: sum } = await scene.prisma.counter.aggregate({
    where: { key: `login:account:${id}` },
    _sum: { amount: true },
  });
  return Number(sum.amount ?? 0);
}

test('R54: a path is one however it is written, or there is nothing at it', async () => {
  const person = await signUp(scene);
  const same = [
    '/login/',
    '/login',
    '/login?a',
    '/login/?next=/register/',
    '/%6cogin/',
    '/%6C%6F%67%69%6E',
    '/trpc/login.withPassword',
    '/trpc/login.withPassword/',
    '/%74rpc/login.withPassword?a',
    '/trpc/login%2ewithPassword',
  ];
  for (const path of same) {
    expect([path, outcomeOf(await guess(path, person))]).toEqual([path, 'CREDENTIALS_WRONG']);
  }
  const other = [
    '//login/',
    '///login/',
    '/login//',
    '/LOGIN/',
    '/Login',
    '/login;x',
    '/login/;x',
    '/login/.',
    '/./login/',
    '/x/../login/',
    '/login%2f',
    '/login%00',
    '/login%20',
    '/%2flogin/',
    '/%256cogin/',
    '/login\\',
    '/login.json',
    '/api/login/',
    '//trpc/login.withPassword',
    '/trpc//login.withPassword',
    '/TRPC/login.withPassword',
    '/trpc/LOGIN.WITHPASSWORD',
    '/trpc/login.withPassword;x',
    '/trpc/login.withPassword/x',
    '/trpc/./login.withPassword',
    '/api/trpc/login.withPassword',
  ];
  for (const path of other) {
    expect([path, (await guess(path, person)).status]).toEqual([path, 404]);
  }
  // Ten failures, all of one account; the eleventh is none however it is written.
  expect(await failuresOf(person)).toBe(same.length);
  for (const path of same) {
    expect([path, outcomeOf(await guess(path, person))]).toEqual([path, 'TOO_MANY_FAILURES']);
  }
});

test('R54: whatever is written between slashes is one part of a path, and no other path', async () => {
  const headers = { origin: LISTED };
  for (const id of ['..%2Fcurrent', '..%2F..%2Flogout', '%2e%2e', 'current%2F', 'x%00']) {
    for (const [method, path] of [
      ['DELETE', `/sessions/${id}/`],
      ['GET', `/image_codes/${id}/`],
      ['GET', `/sms_codes/${id}/`],
    ] as const) {
      const { status } = await send({ method, path, headers });
      expect([path, [400, 401].includes(status)]).toEqual([path, true]);
    }
  }
});
