import { createHash } from 'node:crypto';
import { expect, test } from './setup/fixtures.ts';

const cookieOf = (setCookie: string) => setCookie.split(';')[0] ?? '';
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
    expect(others).toEqual([]);
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
  const csrf = await fetch(`${stack.web}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const csrfCookies = csrf.headers.getSetCookie().map(cookieOf).join('; ');
  const signIn = (path: string, fields: Record<string, string>, cookie: string) =>
    fetch(`${stack.web}/api/auth/${path}`, {
      method: 'POST',
      headers: { cookie, origin: stack.web },
      body: new URLSearchParams({ csrfToken, json: 'true', ...fields }),
    });

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
  const sessionCookies = signedIn.headers
    .getSetCookie()
    .filter((header) => header.startsWith('menjin.session='));
  expect(sessionCookies).toHaveLength(1);
  expect(sessionCookies[0]).not.toMatch(/expires|max-age/i);
  const cookie = cookieOf(sessionCookies[0] ?? '');
  const current = await fetch(`${stack.server}/trpc/session.current`, { headers: { cookie } });
  expect((await current.json()).result.data.user.username).toBe(account.username);

  await signIn('signout', {}, `${csrfCookies}; ${cookie}`);
  expect(await query('SELECT 1 FROM sessions WHERE token_hash = $1', [hashOf(cookie)])).toEqual([]);
});
