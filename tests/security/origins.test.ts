import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { restRoutes } from '../../apps/server/src/rest/rest-routes.ts';
import { from, fromListedPage, prepareEffects, proceduresOf } from '../setup/origins/effects.ts';
import { HOSTILE, LISTED } from '../setup/origins/hostile-origins.ts';
import { outcomeOf, type RawAnswer, type RawRequest, sendRaw } from '../setup/origins/send-raw.ts';
import { startOriginsScene } from '../setup/origins/start-origins-scene.ts';
import { takeSnapshot } from '../setup/origins/take-snapshot.ts';
import { signUp } from '../setup/sign-up.ts';

const scene = await startOriginsScene();
afterAll(() => scene.stop());
const effects = await prepareEffects(scene);

const [server = ''] = scene.servers;
const send = (request: RawRequest) => sendRaw(server, request);

/** What an answer tells browsers of CORS. */
const corsOf = ({ headers }: RawAnswer) =>
  Object.entries(headers).filter(([name]) => name.startsWith('access-control-'));

const preflight = (origin: string, { method, path }: RawRequest) =>
  send({
    method: 'OPTIONS',
    path,
    headers: {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': 'content-type',
    },
  });

test('every mutation of the router and every row of the dialect with an effect is among them', () => {
  const names = effects.map(({ name }) => name);
  expect(names).toContain('login.withPassword');
  expect(names).toContain('staff.sending.pause');
  expect(names).toContain('DELETE /logout/');
  expect(names).toContain('GET /sms_codes/:mobile/');
  expect(names.length).toBeGreaterThanOrEqual(35);
});

test.for(HOSTILE)('R43, R45: a page of %s does nothing, and reads nothing', async (origin) => {
  const before = await takeSnapshot(scene);
  for (const effect of effects) {
    const answer = await send(from(origin, effect));
    expect([effect.name, answer.status, outcomeOf(answer)]).toEqual([
      effect.name,
      403,
      'ORIGIN_REFUSED',
    ]);
    expect([effect.name, corsOf(answer)]).toEqual([effect.name, []]);
    expect([effect.name, answer.headers['set-cookie']]).toEqual([effect.name, undefined]);
    expect(answer.headers.vary).toMatch(/\borigin\b/i);
    expect([effect.name, corsOf(await preflight(origin, effect))]).toEqual([effect.name, []]);
  }
  expect(await takeSnapshot(scene)).toEqual(before);
});

test('R43: whoever sends cookies and names no origin does nothing', async () => {
  const before = await takeSnapshot(scene);
  // A GET names none: of it something else tells where it comes from.
  for (const effect of effects.filter(({ method }) => method !== 'GET')) {
    const answer = await send(effect);
    expect([effect.name, answer.status, outcomeOf(answer)]).toEqual([
      effect.name,
      403,
      'ORIGIN_REFUSED',
    ]);
  }
  expect(await takeSnapshot(scene)).toEqual(before);
});

test('R43: no other header stands for the origin', async () => {
  const before = await takeSnapshot(scene);
  const said = {
    host: 'evil.example',
    referer: `${LISTED}/`,
    'sec-fetch-site': 'same-origin',
    'x-forwarded-host': 'app.example',
    'x-forwarded-proto': 'https',
    'x-requested-with': 'XMLHttpRequest',
  };
  for (const effect of effects) {
    const request = from('https://evil.example', effect);
    const answer = await send({ ...request, headers: { ...request.headers, ...said } });
    expect([effect.name, answer.status]).toEqual([effect.name, 403]);
  }
  expect(await takeSnapshot(scene)).toEqual(before);
});

test('R45: the page of the listed origin is let in, and it alone is named', async () => {
  for (const effect of effects) {
    const { status, headers } = await preflight(LISTED, effect);
    expect([effect.name, status]).toEqual([effect.name, 204]);
    expect(headers).toMatchObject({
      'access-control-allow-origin': LISTED,
      'access-control-allow-credentials': 'true',
      vary: expect.stringMatching(/\borigin\b/i),
    });
  }
});

test('R44: of 5 types that a form or a script may send without asking, none is read', async () => {
  const before = await takeSnapshot(scene);
  const types = [
    'text/plain',
    'text/plain;application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
  ];
  for (const effect of effects.filter(({ method }) => method !== 'GET')) {
    for (const type of types) {
      const { headers, body = '{}' } = fromListedPage(effect);
      const request = { ...effect, body, headers: { ...headers, 'content-type': type } };
      const answer = await send(request);
      expect([effect.name, type, answer.status, outcomeOf(answer)]).toEqual([
        effect.name,
        type,
        415,
        'CONTENT_TYPE_REFUSED',
      ]);
    }
  }
  expect(await takeSnapshot(scene)).toEqual(before);
});

test('R44: no mutation is reached by another method, whatever a header or the query says', async () => {
  const before = await takeSnapshot(scene);
  const override = { 'x-http-method-override': 'POST', 'x-http-method': 'POST' };
  for (const effect of effects.filter(({ path }) => path.startsWith('/trpc/'))) {
    const { headers, body } = fromListedPage(effect);
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'QUERY']) {
      const path = `${effect.path}?_method=POST&input=${encodeURIComponent(body ?? '')}`;
      const { status } = await send({ method, path, headers: { ...headers, ...override } });
      // A HEAD is answered, and calls nothing.
      const refusals = method === 'HEAD' ? [204] : [405, 415];
      expect([effect.name, method, status, refusals.includes(status)]).toEqual([
        effect.name,
        method,
        status,
        true,
      ]);
    }
  }
  expect(await takeSnapshot(scene)).toEqual(before);
});

test('R44: the GETs of the dialect that do something do nothing for an image of another site', async () => {
  const before = await takeSnapshot(scene);
  const pages = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'cross-site', referer: 'https://evil.example/' },
    { 'sec-fetch-site': 'cross-site', referer: `https://evil.example/?${LISTED}/` },
    { 'sec-fetch-site': 'cross-site', referer: 'https://app.example.evil/' },
    { 'sec-fetch-site': 'cross-site', referer: 'about:blank' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'same-site', referer: 'https://evil.app.example/' },
    { 'sec-fetch-site': 'cross-site', referer: 'https://app.example@evil.example/' },
  ];
  const gets = effects.filter(({ method }) => method === 'GET');
  expect(gets).toHaveLength(4);
  for (const effect of gets) {
    for (const page of pages) {
      const answer = await send({ ...effect, headers: { ...effect.headers, ...page } });
      expect([effect.name, answer.status, outcomeOf(answer)]).toEqual([
        effect.name,
        403,
        'ORIGIN_REFUSED',
      ]);
    }
    expect((await send({ ...effect, method: 'HEAD' })).status).toBe(405);
  }
  expect(await takeSnapshot(scene)).toEqual(before);
});

test('R44: what only reads changes nothing, but how often somebody has asked', async () => {
  const { cookie } = await signUp(scene);
  const withoutRates = async () =>
    Object.entries(await takeSnapshot(scene)).filter(([name]) => !name.startsWith('rate:'));
  const before = await withoutRates();
  const reads = restRoutes({ areCountsTold: true }).filter(({ hasEffect }) => !hasEffect);
  const paths = [
    ...reads.map(({ path }) => path.replace(/:\w+/, '13800138000')),
    ...proceduresOf('query').map((name) => `/trpc/${name}?input=%7B%7D`),
  ];
  for (const path of paths) {
    for (const method of ['GET', 'HEAD']) {
      const { status } = await send({ method, path, headers: { cookie } });
      expect([path, method, status < 500]).toEqual([path, method, true]);
    }
  }
  expect(await withoutRates()).toEqual(before);
});

// Of a scene of its own: there nothing is left to protect once everything is done.
test('R43: what a page of another site is refused is done for the listed one', {
  timeout: 120_000,
}, async () => {
  const own = await startOriginsScene();
  onTestFinished(() => own.stop());
  const [address = ''] = own.servers;
  const wanted = await prepareEffects(own);
  expect(wanted.map(({ name }) => name)).toEqual(effects.map(({ name }) => name));
  let before = await takeSnapshot(own);
  for (const effect of wanted) {
    const done = async () => {
      const { status } = await sendRaw(address, fromListedPage(effect));
      // There may be no room for one more password at this moment.
      return status === 503 ? null : status;
    };
    expect([effect.name, await vi.waitUntil(done, { timeout: 20_000 })]).toEqual([
      effect.name,
      200,
    ]);
    const after = await takeSnapshot(own);
    expect([effect.name, after]).not.toEqual([effect.name, before]);
    before = after;
  }
});
