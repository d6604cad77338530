import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { beginNewDay } from '../../testing/begin-new-day.ts';
import { openBrowser } from '../../testing/open-browser.ts';
import { openFaces } from '../../testing/open-faces.ts';
import { newSignedIn, signIn } from '../../testing/people.ts';
import { failure, invalid, success } from '../../testing/rest-bodies.ts';
import { send } from '../../testing/send.ts';
import { always, form, testFailures } from '../../testing/test-failures.ts';

const opened = await openFaces();
const { deps, face } = opened;

const CLEARED =
  'username=; Max-Age=0; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Secure; SameSite=Lax';
const SIGNED_OUT = failure(400, 'SIGN_IN_REQUIRED');
const MISSING = '缺少必传参数';

const signedIn = (at: FastifyInstance = face) => newSignedIn(deps, at);

test.for(['/info/', '/info'])('GET %s tells an account to its owner', async (url) => {
  const { id, username, mobile, browser } = await signedIn();
  const { status, body, cookies } = await browser.get(url);
  const info = { username, mobile, email: '', email_active: false };
  expect([status, body, cookies]).toEqual([200, success({ info_data: info }), []]);

  deps.memory.change(id, { email: 'a@example.com', isEmailVerified: true });
  expect((await browser.get(url)).body).toEqual(
    success({ info_data: { ...info, email: 'a@example.com', email_active: true } }),
  );
  deps.memory.change(id, { mobile: null });
  expect((await browser.get(url)).body).toMatchObject({ info_data: { mobile: '' } });
});

test('a browser whose session is over goes on to show no name', async () => {
  const { browser } = await signedIn();
  deps.clock.advance(deps.settings.sessionSeconds);
  const answer = await browser.get('/info/');
  expect([answer.body, answer.cookies]).toEqual([SIGNED_OUT, [CLEARED]]);
});

testFailures(opened, 'GET /info/', [
  ['nobody is signed in', form(401), SIGNED_OUT, (at) => openBrowser(at).get('/info/')],
  [
    'a session that nobody has',
    form(401),
    SIGNED_OUT,
    (at) => {
      const cookie = `__Host-menjin.session=b.${'A'.repeat(43)}`;
      return send(at, 'GET', '/info/', { headers: { cookie } });
    },
  ],
  [
    'an account that was disabled',
    form(401),
    SIGNED_OUT,
    async (at) => {
      const { id, browser } = await signedIn(at);
      deps.memory.change(id, { isActive: false });
      return browser.get('/info/');
    },
  ],
]);

const change = (other: object = {}) => ({
  old_password: 'correct horse',
  new_password: 'battery staple',
  new_password2: 'battery staple',
  ...other,
});

test.for(['/password/', '/password'])('PUT %s sets a password and signs out', async (url) => {
  const { browser, username, password } = await signedIn();
  const elsewhere = openBrowser(face);
  await signIn(elsewhere, { username, password });
  const answer = await browser.put(url, change());
  expect([answer.status, answer.body]).toEqual([200, success()]);
  const attributes = 'Path=/; HttpOnly; SameSite=Lax; Secure';
  expect(answer.cookies).toEqual([
    `__Host-menjin.session=; ${attributes}; Max-Age=0`,
    // The owner is known here still when strangers guess.
    expect.stringMatching(`^__Host-menjin\\.device=[\\w.-]{77}; ${attributes}; Max-Age=15552000$`),
    CLEARED,
  ]);
  expect((await elsewhere.get('/info/')).body).toEqual(SIGNED_OUT);
  await signIn(browser, { username, password: 'battery staple' });
  expect(deps.memory.sessionRows.filter(({ userId }) => userId === idOf(username)).length).toBe(1);
});

const idOf = (username: string) => deps.memory.users.find((user) => user.username === username)?.id;

testFailures(opened, 'PUT /password/', [
  [
    'nobody is signed in',
    form(401),
    SIGNED_OUT,
    (at) => openBrowser(at).put('/password/', change()),
  ],
  ...['old_password', 'new_password', 'new_password2'].flatMap((field) =>
    [undefined, null, '', 1].map(
      (value) =>
        [
          `${field} is ${JSON.stringify(value)}`,
          form(400),
          invalid(400, { [field]: 'FIELD_REQUIRED' }, MISSING),
          async (at: FastifyInstance) =>
            (await signedIn(at)).browser.put('/password/', change({ [field]: value })),
        ] as const,
    ),
  ),
  [
    'the old one is wrong',
    form(403),
    failure(400, 'PASSWORD_WRONG', { fieldErrors: { old_password: 'PASSWORD_WRONG' } }),
    async (at) =>
      (await signedIn(at)).browser.put('/password/', change({ old_password: 'wrong horse' })),
  ],
  [
    'the new ones differ',
    form(400),
    invalid(400, { new_password2: 'PASSWORDS_DIFFER' }),
    async (at) =>
      (await signedIn(at)).browser.put('/password/', change({ new_password2: 'another staple' })),
  ],
  [
    'the new one is short',
    form(400),
    invalid(400, { new_password: 'PASSWORD_TOO_SHORT' }),
    async (at) =>
      (await signedIn(at)).browser.put(
        '/password/',
        change({ new_password: 'short', new_password2: 'short' }),
      ),
  ],
  [
    'the new one is common',
    form(400),
    failure(400, 'PASSWORD_TOO_COMMON', { fieldErrors: { new_password: 'PASSWORD_TOO_COMMON' } }),
    async (at) =>
      (await signedIn(at)).browser.put(
        '/password/',
        change({ new_password: 'password', new_password2: 'password' }),
      ),
  ],
  [
    'too many failures',
    form(429),
    failure(400, 'TOO_MANY_FAILURES', { detail: { retryAfterSeconds: 15 * 60 + 15 } }),
    async (at) => {
      beginNewDay(deps);
      const { browser } = await signedIn(at);
      const wrong = change({ old_password: 'wrong horse' });
      for (let n = 0; n < deps.settings.loginMaxFailuresPerAccount; n += 1) {
        await browser.put('/password/', wrong);
      }
      return browser.put('/password/', change());
    },
  ],
  [
    'a page that is not on the list',
    always(403),
    failure(400, 'ORIGIN_REFUSED'),
    async (at) => {
      const headers = { origin: 'https://evil.example' };
      return (await signedIn(at)).browser.put('/password/', change(), { headers });
    },
  ],
]);

test('a password that was not changed signs nobody out', async () => {
  const { browser } = await signedIn();
  const { cookies } = await browser.put('/password/', change({ old_password: 'wrong horse' }));
  expect(cookies).toEqual([]);
  expect((await browser.get('/info/')).body).toMatchObject({ code: 0 });
});
