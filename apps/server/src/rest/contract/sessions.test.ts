import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { openBrowser, PAGE } from '../../testing/open-browser.ts';
import { openFaces } from '../../testing/open-faces.ts';
import { newPerson, newSignedIn, signIn } from '../../testing/people.ts';
import { failure, invalid, success } from '../../testing/rest-bodies.ts';
import { send } from '../../testing/send.ts';
import { always, testFailures } from '../../testing/test-failures.ts';

const opened = await openFaces();
const { deps, face } = opened;

const SIGNED_OUT = failure(400, 'SIGN_IN_REQUIRED');
const HOUR_SECONDS = 60 * 60;
const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

const signedIn = (at: FastifyInstance = face, login?: { remembered: boolean }) =>
  newSignedIn(deps, at, login);

/** The newest session of an account. */
const newestOf = (id: number) =>
  deps.memory.sessionRows.findLast(({ userId }) => userId === id)?.id ?? '';

const after = (seconds: number) =>
  new Date(deps.clock.now().getTime() + seconds * 1000).toISOString();

test.for([
  ['/sessions/current/', false],
  ['/sessions/current', true],
] as const)('GET %s tells whose session it is', async ([url, remembered]) => {
  const { id, username, mobile, browser } = await signedIn(face, { remembered });
  const session = {
    user: { id, username, maskedMobile: `${mobile.slice(0, 3)}****8000` },
    remembered,
    expiresAt: after((remembered ? 14 * 24 : 12) * HOUR_SECONDS),
    confirmedUntil: null,
  };
  // A back end passes the cookie on and comes from no page.
  const answer = await send(face, 'GET', url, { headers: { cookie: browser.cookie() } });
  expect([answer.status, answer.body, answer.cookies]).toEqual([200, success({ session }), []]);
});

testFailures(opened, 'GET /sessions/current/', [
  ['nobody is signed in', always(401), SIGNED_OUT, (at) => send(at, 'GET', '/sessions/current/')],
  [
    'the session was not used for long',
    always(401),
    SIGNED_OUT,
    async (at) => {
      const { browser } = await signedIn(at);
      deps.clock.advance(2 * HOUR_SECONDS);
      return browser.get('/sessions/current/');
    },
  ],
  [
    'the cookie is given twice, and the first is nobody’s',
    always(401),
    SIGNED_OUT,
    async (at) => {
      const { browser } = await signedIn(at);
      const cookie = `__Host-menjin.session=x; ${browser.cookie()}`;
      return send(at, 'GET', '/sessions/current/', { headers: { cookie } });
    },
  ],
]);

test.for(['/sessions/', '/sessions'])('GET %s lists where an account is signed in', async (url) => {
  const { id, username, password, browser } = await signedIn();
  const login = { username, password, remembered: true };
  await openBrowser(face).post('/login/', login, { headers: { 'user-agent': CHROME } });
  const [first, own, other] = deps.memory.sessionRows.filter(({ userId }) => userId === id);
  // That of the registration.
  await browser.delete(`/sessions/${first?.id}/`);
  const now = deps.clock.now().toISOString();
  const shared = { createdAt: now, lastSeenAt: now };
  const { status, body } = await browser.get(url);
  expect(status).toBe(200);
  expect(body).toEqual(
    success({
      sessions: [
        {
          ...shared,
          id: own?.id,
          isCurrent: true,
          remembered: false,
          device: { browser: null, system: null },
          ipPrefix: own?.ipPrefix,
        },
        {
          ...shared,
          id: other?.id,
          isCurrent: false,
          remembered: true,
          device: { browser: 'Chrome', system: 'Windows' },
          ipPrefix: expect.stringMatching(/^10\.\d+\.\d+\.0\/24$/),
        },
      ],
    }),
  );
});

testFailures(opened, 'GET /sessions/', [
  ['nobody is signed in', always(401), SIGNED_OUT, (at) => send(at, 'GET', '/sessions/')],
]);

test.for(['/', ''])('DELETE /sessions/:id%s ends another session', async (slash) => {
  const { id, browser, ...person } = await signedIn();
  const other = openBrowser(face);
  await signIn(other, person);
  const answer = await browser.delete(`/sessions/${newestOf(id)}${slash}`);
  expect([answer.status, answer.body, answer.cookies]).toEqual([200, success(), []]);
  expect((await other.get('/sessions/current/')).status).toBe(401);
  expect((await browser.get('/sessions/current/')).status).toBe(200);
});

test('the session that asks may end itself, and its cookies with it', async () => {
  const { id, browser } = await signedIn();
  const answer = await browser.delete(`/sessions/${newestOf(id)}/`);
  expect([answer.status, answer.body]).toEqual([200, success()]);
  expect(answer.cookies).toEqual([
    '__Host-menjin.session=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0',
    'username=; Max-Age=0; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Secure; SameSite=Lax',
  ]);
});

testFailures(opened, 'DELETE /sessions/:id/', [
  [
    'nobody is signed in',
    always(401),
    SIGNED_OUT,
    (at) => openBrowser(at).delete(`/sessions/${randomUUID()}/`),
  ],
  ...['x', '..%2Fcurrent', `${randomUUID()}%00`, '', 'a'.repeat(1024)].map(
    (id) =>
      [
        `no id: ${id.slice(0, 12)}`,
        always(400),
        invalid(400, { id: 'FIELD_INVALID' }),
        async (at: FastifyInstance) => (await signedIn(at)).browser.delete(`/sessions/${id}/`),
      ] as const,
  ),
  [
    'a session that never was',
    always(404),
    failure(400, 'NOT_FOUND'),
    async (at) => (await signedIn(at)).browser.delete(`/sessions/${randomUUID()}/`),
  ],
  [
    'the session of somebody else',
    always(404),
    failure(400, 'NOT_FOUND'),
    async (at) => {
      const { browser } = await signedIn(at);
      const { id } = await newPerson(deps);
      return browser.delete(`/sessions/${newestOf(id)}/`);
    },
  ],
  [
    'the login was yesterday',
    always(403),
    failure(400, 'CONFIRMATION_REQUIRED'),
    async (at) => {
      const { id, browser } = await signedIn(at, { remembered: true });
      deps.clock.advance(24 * HOUR_SECONDS + 1);
      return browser.delete(`/sessions/${newestOf(id)}/`);
    },
  ],
  [
    'a page that is not on the list',
    always(403),
    failure(400, 'ORIGIN_REFUSED'),
    async (at) => {
      const { id, browser } = await signedIn(at);
      const headers = { origin: 'https://evil.example' };
      return browser.delete(`/sessions/${newestOf(id)}/`, { headers });
    },
  ],
  [
    'with cookies, but from no page',
    always(403),
    failure(400, 'ORIGIN_REFUSED'),
    async (at) => {
      const { id, browser } = await signedIn(at);
      const { origin: _origin, ...headers } = { ...PAGE, cookie: browser.cookie() };
      return send(at, 'DELETE', `/sessions/${newestOf(id)}/`, { headers });
    },
  ],
]);
