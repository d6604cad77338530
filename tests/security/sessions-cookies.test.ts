import { createHmac, randomBytes } from 'node:crypto';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { inWaves, newCode, newMobile } from '../setup/ask.ts';
import {
  collectCookies,
  collectRestCookies,
  type SetCookie,
} from '../setup/cookies/collect-cookies.ts';
import { PLACES, type Place, REST_PLACES } from '../setup/cookies/places.ts';
import { readSetCookie } from '../setup/cookies/read-set-cookie.ts';
import { isLongRun } from '../setup/is-long-run.ts';
import { NOBODY, seenBy, sessionOf, somebody, tokenHashOf, tokenOf } from '../setup/session-of.ts';
import { confirm, cookieOf, logIn, signIn, signUp } from '../setup/sign-up.ts';
import { startScene } from '../setup/start-scene.ts';

const scene = await startScene({
  counts: { server: 1, workers: 0 },
  env: { SMS_MAX_PER_IP_HOUR: '1000', NEXTAUTH_URL: 'https://accounts.example.com' },
});
afterAll(() => scene.stop());

const TOKEN = /^[rb]\.[\w-]{43}$/;
const nameOf = (cookie: string) => cookie.slice(0, cookie.indexOf('='));
const newToken = () => `b.${randomBytes(32).toString('base64url')}`;

test('R36: a token that was planted is not taken up, and signs nobody in', async () => {
  const person = await signUp(scene);
  const planted = `${nameOf(person.cookie)}=${newToken()}`;
  const cookie = cookieOf(await logIn(scene, person, { cookie: planted }));
  expect(tokenOf(cookie)).toMatch(TOKEN);
  expect(cookie).not.toBe(planted);
  expect(await sessionOf(scene, planted)).toBeNull();
  expect(await seenBy(scene, planted)).toEqual(NOBODY);
});

test('R36: a token is new at every login, confirmation and change, and the one before it ends', async () => {
  const person = await signUp(scene);
  const other = await signUp(scene);
  const login = await signIn(scene, person, { cookie: person.cookie });
  expect(await seenBy(scene, person.cookie)).toEqual(NOBODY);
  const confirmed = await confirm(scene, { ...person, cookie: login });
  expect(await seenBy(scene, login)).toEqual(NOBODY);
  const change = { newPassword: 'battery staple', repeatedPassword: 'battery staple' };
  const input = { currentPassword: person.password, ...change };
  const changed = cookieOf(await scene.call('password.change', input, { cookie: confirmed }));
  expect(await seenBy(scene, confirmed)).toEqual(NOBODY);
  const proven = await confirm(scene, { ...person, password: 'battery staple', cookie: changed });
  const mobile = newMobile();
  const challenge = await newCode(scene, { mobile, purpose: 'change-mobile' }, { cookie: proven });
  const moved = await scene.call('mobile.change', { mobile, ...challenge }, { cookie: proven });
  const last = cookieOf(moved);
  expect(await seenBy(scene, proven)).toEqual(NOBODY);
  expect(await seenBy(scene, last)).toEqual(somebody(person));
  // Also when somebody else signs in there.
  await signIn(scene, other, { cookie: last });
  expect(await seenBy(scene, last)).toEqual(NOBODY);
  expect(new Set([person.cookie, login, confirmed, changed, proven, last]).size).toBe(6);
});

test('R36: of 256 random bits the database keeps a hash, and no table holds a token', async () => {
  const person = await signUp(scene);
  const count = isLongRun ? 1_000 : 100;
  const cookies = await inWaves(count, () => signIn(scene, person), 8);
  for (const cookie of cookies) expect(tokenOf(cookie)).toMatch(TOKEN);
  expect(new Set(cookies).size).toBe(count);
  const [cookie = ''] = cookies;
  expect(await sessionOf(scene, cookie)).toMatchObject({ userId: person.id });
  const tables = await scene.prisma.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname IN ('public', 'graphile_worker')`;
  expect(tables.length).toBeGreaterThan(8);
  for (const { name } of tables) {
    const found = await scene.prisma.$queryRawUnsafe<{ rows: number }[]>(
      `SELECT count(*)::int AS rows FROM ${name} AS row
       WHERE strpos(row::text, $1) > 0 OR strpos(row::text, $2) > 0`,
      tokenOf(cookie).slice(2),
      Buffer.from(tokenOf(cookie)).toString('hex'),
    );
    expect([name, found]).toEqual([name, [{ rows: 0 }]]);
  }
});

test('R36: a token counts in its cookie, or as a bearer token, and nowhere else', async () => {
  const { cookie } = await signUp(scene);
  const token = tokenOf(cookie);
  const [server] = scene.servers;
  const statusesOf = async (search: string, headers: Record<string, string>) => {
    const paths = ['/trpc/account.get', '/info/'];
    const ask = async (path: string) => fetch(`${server}${path}${search}`, { headers });
    return (await Promise.all(paths.map(ask))).map(({ status }) => status);
  };
  const elsewhere: [string, Record<string, string>][] = [
    [`?menjin.session=${token}`, {}],
    [`?token=${token}`, {}],
    ['', { authorization: token }],
    ['', { authorization: `Basic ${Buffer.from(`:${token}`).toString('base64')}` }],
    ['', { 'x-session-token': token }],
    ['', { cookie: `session=${token}; next-auth.session-token=${token}` }],
    // Under the name that it has over plain http, where anybody could have planted it.
    ['', { cookie: `menjin.session=${token}` }],
  ];
  for (const [search, headers] of elsewhere) {
    const statuses = await statusesOf(search, headers);
    expect([search, headers, ...statuses]).toEqual([search, headers, 401, 401]);
  }
  const bearer = { authorization: `Bearer ${token}` };
  expect(await statusesOf('', bearer)).toEqual([200, 200]);
  const change = { currentPassword: 'correct horse', newPassword: 'battery staple', token };
  const answer = await scene.call('password.change', change);
  expect(answer.status).toBe(401);
  const end = await scene.call('session.end', { token });
  expect(end.outcome).toBe('ok');
  expect((await scene.query('account.get', { cookie })).status).toBe(200);
});

function expectCookies(
  collected: SetCookie[],
  wanted: { places: readonly Place[]; prefix: string; attributes: string[] },
): void {
  const nameOfCookie = (name: string) =>
    name === 'username' ? name : `${wanted.prefix}menjin.${name}`;
  const names = wanted.places.flatMap(([from, ...set]) =>
    set.map((name) => [from, nameOfCookie(name)]),
  );
  const found = collected.map(([from, line]) => [from, readSetCookie(line).name]);
  expect(found).toEqual(names);
  for (const [from, line] of collected) {
    const cookie = readSetCookie(line);
    // The one that pages of the dialect read.
    const isReadable = cookie.name === 'username';
    const own = wanted.attributes.filter((attribute) => !(isReadable && attribute === 'HttpOnly'));
    expect([from, cookie.attributes]).toEqual([from, own]);
    expect(cookie.maxAge ?? 0).toBeLessThanOrEqual(400 * 24 * 3600);
    // What removes a cookie is empty and over at once.
    expect([from, cookie.value === '']).toEqual([from, cookie.maxAge === 0]);
    expect(Buffer.byteLength(line)).toBeLessThan(4096);
  }
}

async function expectEveryCookie(prefix: string, attributes: string[]): Promise<void> {
  expectCookies(await collectCookies(scene), { places: PLACES, prefix, attributes });
  expectCookies(await collectRestCookies(scene), { places: REST_PLACES, prefix, attributes });
}

test('R37: over https every cookie is __Host-, Secure, HttpOnly, Lax, for / and without Domain', async () => {
  await expectEveryCookie('__Host-', ['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
});

test('R37: what is refused sets no cookie', async () => {
  const { username, cookie } = await signUp(scene);
  const refused = [
    await logIn(scene, { username, password: 'wrong horse' }),
    await logIn(scene.rest, { username, password: 'wrong horse' }),
    await scene.rest.call('password.change', {}, { cookie }),
    await scene.call('session.confirm', { kind: 'password', password: 'wrong horse' }, { cookie }),
    await scene.call('account.delete', {}, { cookie }),
    await scene.call('password.reset', {}, { cookie }),
    await scene.query('account.get', { cookie: `${nameOf(cookie)}=${newToken()}` }),
  ];
  for (const { status, headers } of refused) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(headers.getSetCookie()).toEqual([]);
  }
});

test('R42: a token that was forged or altered signs nobody in, and breaks nothing', async () => {
  const { id, username, cookie } = await signUp(scene);
  const token = tokenOf(cookie);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = part({
    sub: String(id),
    id,
    name: username,
    exp: 4_102_444_800,
    sessionToken: token,
  });
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${claims}`;
  const sign = (secret: string) => createHmac('sha256', secret).update(signed).digest('base64url');
  const last = token.endsWith('A') ? 'E' : 'A';
  const forged = {
    'a JWT without algorithm': `${part({ alg: 'none', typ: 'JWT' })}.${claims}.`,
    'a JWT signed with nothing': `${signed}.${sign('')}`,
    'a JWT signed with a guess': `${signed}.${sign('secret')}`,
    'an encrypted JWT': `${part({ alg: 'dir', enc: 'A256GCM' })}..${randomBytes(12).toString('base64url')}.${claims}.${randomBytes(16).toString('base64url')}`,
    'a token nobody has': newToken(),
    'a token of another life': `r${token.slice(1)}`,
    'a token with another end': `${token.slice(0, -1)}${last}`,
    'a token without its tag': token.slice(2),
    'what is stored of a token': Buffer.from(tokenHashOf(cookie)).toString('hex'),
    'what is stored, as bytes': Buffer.from(tokenHashOf(cookie)).toString('base64url'),
    'a longer token': `${token}A`,
    'a token in quotes': `"${token}"`,
    'a token with a percent': encodeURIComponent(token).replace('.', '%2E'),
    SQL: "' OR 1=1 --",
    'a long text': 'x'.repeat(8_000),
    'a byte that is no ASCII': '\u00ff\u00fe',
  };
  for (const [what, value] of Object.entries(forged)) {
    const asking = { cookie: `${nameOf(cookie)}=${value}` };
    for (const face of scene.faces) {
      const account = await face.query('account.get', asking);
      expect([what, account.status, account.outcome]).toEqual([what, 401, 'SIGN_IN_REQUIRED']);
      expect([what, (await face.query('session.current', asking)).data]).toEqual([what, null]);
    }
    const change = await scene.call('account.delete', {}, asking);
    expect([what, change.status]).toEqual([what, 401]);
  }
  expect(await seenBy(scene, cookie)).toEqual(somebody({ id }));
});

test('R37: for a whole domain every cookie is __Secure- and names it', async () => {
  onTestFinished(() => scene.restart({}));
  await scene.restart({ COOKIE_DOMAIN: 'example.com' });
  const attributes = ['Domain=example.com', 'HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure'];
  await expectEveryCookie('__Secure-', attributes);
});
