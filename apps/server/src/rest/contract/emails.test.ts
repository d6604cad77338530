import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { beginNewDay } from '../../testing/begin-new-day.ts';
import { type Browser, openBrowser, PAGE } from '../../testing/open-browser.ts';
import { openFaces } from '../../testing/open-faces.ts';
import { newSignedIn } from '../../testing/people.ts';
import { failure, invalid, success } from '../../testing/rest-bodies.ts';
import { send } from '../../testing/send.ts';
import { always, form, testFailures } from '../../testing/test-failures.ts';

const opened = await openFaces();
const { deps, face } = opened;

const DAY_SECONDS = 24 * 60 * 60;
const MISSING = '缺少必传参数';
const SESSION = '__Host-menjin.session';

let addresses = 0;
/** An address that nobody has been written to at. */
const newEmail = () => `person${(addresses += 1)}@example.com`;

const signedIn = (at: FastifyInstance = face, login?: { remembered: boolean }) =>
  newSignedIn(deps, at, login);

/** Somebody with an address that was verified. */
async function verified(at: FastifyInstance = face) {
  const person = await signedIn(at);
  deps.memory.change(person.id, { email: newEmail(), isEmailVerified: true });
  return person;
}

const tokenTo = (email: string) => {
  const found = deps.emails.findLast(({ to }) => to === email);
  return deps.emailTokens.derive(found?.id ?? '');
};

const emailOf = (id: number) => deps.memory.users.find((user) => user.id === id)?.email;

test.for(['/emails/', '/emails'])(
  'PUT %s after a login of today needs no password',
  async (url) => {
    const { id, browser } = await signedIn();
    const email = newEmail();
    const answer = await browser.put(url, { email });
    expect([answer.status, answer.body, answer.cookies]).toEqual([200, success(), []]);
    expect(emailOf(id)).toBe(email);
    expect(deps.emails.at(-1)).toMatchObject({ to: email, kind: 'verify-address' });
  },
);

test('an address that was never verified is replaced as it was set', async () => {
  const { id, browser } = await signedIn();
  await browser.put('/emails/', { email: newEmail() });
  const second = newEmail();
  expect((await browser.put('/emails/', { email: second })).body).toEqual(success());
  expect(emailOf(id)).toBe(second);
});

test('with the password the session goes on under another cookie', async () => {
  const { id, browser, password } = await verified();
  const before = browser.cookie();
  const email = newEmail();
  const answer = await browser.put('/emails/', { email, password });
  expect([answer.status, answer.body]).toEqual([200, success()]);
  expect(answer.cookies).toEqual([
    expect.stringMatching(`^${SESSION}=b\\.[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax; Secure$`),
  ]);
  expect(emailOf(id)).toBe(email);
  await expectOver(before);
  expect((await browser.get('/info/')).body).toMatchObject({ info_data: { email } });
});

test('it goes on so, too, where the address is refused', async () => {
  const { id, browser, password } = await verified();
  const [before, kept] = [browser.cookie(), emailOf(id)];
  const answer = await browser.put('/emails/', { email: 'nowhere', password });
  expect(answer.body).toEqual(invalid(400, { email: 'EMAIL_INVALID' }));
  expect(answer.cookies).toEqual([expect.stringContaining(`${SESSION}=b.`)]);
  expect(emailOf(id)).toBe(kept);
  await expectOver(before);
  expect((await browser.get('/info/')).body).toMatchObject({ code: 0 });
});

test('a wrong password leaves the session as it is', async () => {
  const { browser } = await verified();
  const body = { email: newEmail(), password: 'wrong horse' };
  expect((await browser.put('/emails/', body)).cookies).toEqual([]);
  expect((await browser.get('/info/')).body).toMatchObject({ code: 0 });
});

async function expectOver(cookie: string): Promise<void> {
  const { status } = await send(face, 'GET', '/sessions/current/', { headers: { cookie } });
  expect(status).toBe(401);
}

const put = async (person: Promise<{ browser: Browser }>, body: object) =>
  (await person).browser.put('/emails/', body);

testFailures(opened, 'PUT /emails/', [
  [
    'nobody is signed in',
    form(401),
    failure(400, 'SIGN_IN_REQUIRED'),
    (at) => openBrowser(at).put('/emails/', { email: newEmail() }),
  ],
  [
    'nobody is signed in, but a password is typed',
    form(401),
    failure(400, 'SIGN_IN_REQUIRED'),
    (at) => openBrowser(at).put('/emails/', { email: newEmail(), password: 'correct horse' }),
  ],
  ...[undefined, null, '', 1, ['a@example.com']].map(
    (email) =>
      [
        `email is ${JSON.stringify(email)}`,
        form(400),
        invalid(400, { email: 'FIELD_REQUIRED' }, MISSING),
        (at: FastifyInstance) => put(signedIn(at), { email }),
      ] as const,
  ),
  ...['nowhere', 'a@b', 'a@example.com,b@example.com', 'A <a@example.com>', 'a@example.com\nx'].map(
    (email) =>
      [
        `no address: ${JSON.stringify(email)}`,
        form(400),
        invalid(400, { email: 'EMAIL_INVALID' }),
        (at: FastifyInstance) => put(signedIn(at), { email }),
      ] as const,
  ),
  ...[null, 1, {}].map(
    (password) =>
      [
        `password is ${JSON.stringify(password)}`,
        form(400),
        invalid(400, { password: 'FIELD_INVALID' }),
        (at: FastifyInstance) => put(signedIn(at), { email: newEmail(), password }),
      ] as const,
  ),
  [
    'an address was verified before',
    form(403),
    failure(400, 'CONFIRMATION_REQUIRED'),
    (at) => put(verified(at), { email: newEmail() }),
  ],
  [
    'the login was yesterday',
    form(403),
    failure(400, 'CONFIRMATION_REQUIRED'),
    async (at) => {
      const person = await signedIn(at, { remembered: true });
      deps.clock.advance(DAY_SECONDS + 1);
      return person.browser.put('/emails/', { email: newEmail() });
    },
  ],
  [
    'the password is wrong',
    form(403),
    failure(400, 'PASSWORD_WRONG', { fieldErrors: { password: 'PASSWORD_WRONG' } }),
    (at) => put(verified(at), { email: newEmail(), password: 'wrong horse' }),
  ],
  [
    'more addresses than an account may write to',
    form(429),
    failure(400, 'TRY_LATER', { detail: { retryAfterSeconds: 60 * 60 + 60 } }),
    async (at) => {
      beginNewDay(deps);
      const { browser } = await signedIn(at);
      for (let n = 0; n < 5; n += 1) await browser.put('/emails/', { email: newEmail() });
      return browser.put('/emails/', { email: newEmail() });
    },
  ],
  [
    'a page that is not on the list',
    always(403),
    failure(400, 'ORIGIN_REFUSED'),
    async (at) => {
      const headers = { origin: 'https://evil.example' };
      return (await signedIn(at)).browser.put('/emails/', { email: newEmail() }, { headers });
    },
  ],
]);

test.for(['GET', 'PUT'])(
  '%s /emails/verification/ verifies an address, also once more',
  async (method) => {
    const { browser } = await signedIn();
    const email = newEmail();
    await browser.put('/emails/', { email });
    for (const slash of ['/', '']) {
      const url = `/emails/verification${slash}?token=${tokenTo(email)}`;
      // Whoever opens the link need not be signed in there.
      const answer = await send(face, method, url, { headers: PAGE });
      expect([answer.status, answer.body, answer.cookies]).toEqual([200, success(), []]);
    }
    expect((await browser.get('/info/')).body).toMatchObject({
      info_data: { email, email_active: true },
    });
  },
);

const EXPIRED = failure(400, 'EMAIL_LINK_EXPIRED');
const verify = (at: FastifyInstance, query: string, headers = {}) =>
  send(at, 'GET', `/emails/verification/${query}`, { headers });

testFailures(opened, 'GET /emails/verification/', [
  ...['', '?token=', '?token=a&token=b', '?Token=a'].map(
    (query) =>
      [
        `no token: ${query}`,
        form(400),
        invalid(400, { token: 'FIELD_REQUIRED' }, MISSING),
        (at: FastifyInstance) => verify(at, query),
      ] as const,
  ),
  ['a token that nobody made', form(400), EXPIRED, (at) => verify(at, '?token=x')],
  ['the token of no email', form(400), EXPIRED, (at) => verify(at, '?token=x.token')],
  [
    'a token of 1 KB',
    form(400),
    invalid(400, { token: 'EMAIL_LINK_EXPIRED' }),
    (at) => verify(at, `?token=${'a'.repeat(1024)}`),
  ],
  [
    'an address that was replaced',
    form(400),
    EXPIRED,
    async (at) => {
      const { browser } = await signedIn(at);
      const [first, second] = [newEmail(), newEmail()];
      await browser.put('/emails/', { email: first });
      await browser.put('/emails/', { email: second });
      return verify(at, `?token=${tokenTo(first)}`);
    },
  ],
  [
    'a link of yesterday',
    form(400),
    EXPIRED,
    async (at) => {
      const { browser } = await signedIn(at);
      const email = newEmail();
      await browser.put('/emails/', { email });
      deps.clock.advance(DAY_SECONDS);
      return verify(at, `?token=${tokenTo(email)}`);
    },
  ],
  [
    'a page that is not on the list',
    always(403),
    failure(400, 'ORIGIN_REFUSED'),
    (at) => verify(at, '?token=x', { 'sec-fetch-site': 'cross-site' }),
  ],
]);
