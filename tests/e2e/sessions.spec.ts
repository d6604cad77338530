import { createHash, randomUUID } from 'node:crypto';
import { callApi, cookieOf } from './setup/call-api.ts';
import { expect, test } from './setup/fixtures.ts';
import { giveNewNumber } from './setup/give-new-number.ts';
import { usernameOf } from './setup/sign-in.ts';

const hashOf = (cookie: string) =>
  createHash('sha256')
    .update(cookie.slice(cookie.indexOf('=') + 1))
    .digest();

test('login is one round trip with one session cookie, which reading never changes', async ({
  stack,
  account,
}) => {
  for (const remembered of [false, true]) {
    const login = await fetch(`${stack.web}/api/trpc/login.withPassword`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ identifier: account.mobile, password: account.password, remembered }),
    });
    const [setCookie = '', ...others] = login.headers.getSetCookie();
    expect(others).toEqual([expect.stringMatching(/^menjin\.device=/)]);
    expect(/expires|max-age/i.test(setCookie)).toBe(remembered);

    const cookie = cookieOf(setCookie);
    const read = await fetch(`${stack.web}/api/auth/session`, { headers: { cookie } });
    expect((await read.json()).user.name).toBe(account.username);
    expect(read.headers.getSetCookie().filter((header) => header.includes('session'))).toEqual([]);
    const current = await fetch(`${stack.server}/trpc/session.current`, { headers: { cookie } });
    expect((await current.json()).result.data).toMatchObject({
      remembered,
      user: { username: account.username },
    });
    expect(current.headers.getSetCookie()).toEqual([]);
  }
});

test('signing out deletes the row, and a kept copy of the cookie is worth nothing', async ({
  stack,
  query,
  account,
}) => {
  const cookie = cookieOf(account.setCookie);
  const rows = () => query('SELECT 1 FROM sessions WHERE token_hash = $1', [hashOf(cookie)]);
  expect(await rows()).toHaveLength(1);

  const end = await fetch(`${stack.web}/api/trpc/session.end`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: stack.web, cookie },
    body: '{}',
  });
  expect(end.headers.getSetCookie()).toEqual([expect.stringMatching(/session=;.*Max-Age=0/)]);
  expect(await rows()).toEqual([]);
  const current = await fetch(`${stack.server}/trpc/session.current`, { headers: { cookie } });
  expect((await current.json()).result.data).toBeNull();
  const nextAuth = await fetch(`${stack.web}/api/auth/session`, { headers: { cookie } });
  expect(await nextAuth.json()).toEqual({});
});

test("next-auth's own credentials sign-in makes the same kind of session", async ({
  stack,
  query,
  account,
}) => {
  const { signIn, csrfCookies } = await nextAuthClient(stack.web);
  const wrong = await signIn(
    'callback/credentials',
    { identifier: account.username, password: 'wrong horse' },
    csrfCookies,
  );
  expect(wrong.status).toBe(401);

  const signedIn = await signIn(
    'callback/credentials',
    { identifier: account.username, password: account.password },
    csrfCookies,
  );
  const setCookies = signedIn.headers.getSetCookie();
  expect(setCookies.filter((header) => header.startsWith('menjin.device='))).toHaveLength(1);
  const sessionCookies = setCookies.filter((header) => header.startsWith('menjin.session='));
  expect(sessionCookies).toHaveLength(1);
  expect(sessionCookies[0]).not.toMatch(/expires|max-age/i);
  const cookie = cookieOf(sessionCookies[0] ?? '');
  const current = await fetch(`${stack.server}/trpc/session.current`, { headers: { cookie } });
  expect((await current.json()).result.data.user.username).toBe(account.username);

  await signIn('signout', {}, `${csrfCookies}; ${cookie}`);
  expect(await query('SELECT 1 FROM sessions WHERE token_hash = $1', [hashOf(cookie)])).toEqual([]);
});

test("next-auth's sign-in by SMS code makes it, too", async ({
  stack,
  redis,
  query,
  newestSms,
  account,
}) => {
  const { mobile, username } = await giveNewNumber(query, account);
  const id = randomUUID();
  await redis.set(`captcha:${id}`, 'WXY3', { ex: 100 });
  const input = { purpose: 'login', mobile, proof: { kind: 'image', id, text: 'WXY3' } };
  const asked = await callApi<{ challengeId: string }>(stack, 'sms.requestCode', { input });
  const { code } = await newestSms(mobile);
  const { signIn, csrfCookies } = await nextAuthClient(stack.web);
  const fields = { mobile, code, challengeId: asked.data?.challengeId ?? '', remembered: 'true' };
  const signedIn = await signIn('callback/sms-code', fields, csrfCookies);
  const setCookie = signedIn.headers
    .getSetCookie()
    .find((header) => header.startsWith('menjin.session='));
  expect(setCookie).toMatch(/expires|max-age/i);
  const current = await callApi<{ user: { username: string } }>(stack, 'session.current', {
    setCookie: setCookie ?? '',
  });
  expect(current.data?.user.username).toBe(username);
  const again = await signIn('callback/sms-code', fields, csrfCookies);
  expect(again.status).toBe(401);
});

test("R36: next-auth's sign-in ends the session that the browser had", async ({
  stack,
  account,
}) => {
  const { signIn, csrfCookies } = await nextAuthClient(stack.web);
  const credentials = { identifier: account.username, password: account.password };
  const had = cookieOf(account.setCookie);
  const signedIn = await signIn('callback/credentials', credentials, `${csrfCookies}; ${had}`);
  expect(signedIn.status).toBe(200);
  expect(await usernameOf(stack, account.setCookie)).toBeNull();
});

test('R07: an account that is locked is locked for next-auth, too', async ({ stack, account }) => {
  const { signIn, csrfCookies } = await nextAuthClient(stack.web);
  const attempt = (password: string) =>
    signIn('callback/credentials', { identifier: account.username, password }, csrfCookies);
  for (let failure = 0; failure < 10; failure += 1) {
    const input = { identifier: account.mobile, password: 'wrong horse' };
    const { appCode } = await callApi(stack, 'login.withPassword', { input });
    expect(appCode).toBe('CREDENTIALS_WRONG');
  }
  const locked = await attempt(account.password);
  expect(locked.status).toBe(429);
  expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(600);
  expect((await locked.json()).error.data.appCode).toBe('TOO_MANY_FAILURES');
});

/** Signs in as next-auth's own client does. */
async function nextAuthClient(web: string) {
  const csrf = await fetch(`${web}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  return {
    csrfCookies: csrf.headers.getSetCookie().map(cookieOf).join('; '),
    signIn: (path: string, fields: Record<string, string>, cookie: string) =>
      fetch(`${web}/api/auth/${path}`, {
        method: 'POST',
        headers: { cookie, origin: web },
        body: new URLSearchParams({ csrfToken, json: 'true', ...fields }),
      }),
  };
}
