import { createTestDeps } from '@menjin/api/testing';
import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { newAddress } from '../../testing/new-address.ts';
import { openBrowser, PAGE } from '../../testing/open-browser.ts';
import { openFaces } from '../../testing/open-faces.ts';
import { newMobile, newName, newPerson, signIn } from '../../testing/people.ts';
import { failure, invalid, success } from '../../testing/rest-bodies.ts';
import { send } from '../../testing/send.ts';
import { always, form, testFailures } from '../../testing/test-failures.ts';

const opened = await openFaces({
  deps: createTestDeps({ loginMaxFailuresPerAccount: 3, loginMaxFailuresPerIpHour: 5 }),
});
const { deps, face } = opened;

const ATTRIBUTES = 'Path=/; HttpOnly; SameSite=Lax; Secure';
const DEVICE = expect.stringMatching(
  `^__Host-menjin\\.device=[\\w.-]{77}; ${ATTRIBUTES}; Max-Age=15552000$`,
);
const session = (tag: 'r' | 'b', age = '') =>
  expect.stringMatching(`^__Host-menjin\\.session=${tag}\\.[\\w-]{43}; ${ATTRIBUTES}${age}$`);
const FORTNIGHT_SECONDS = 14 * 24 * 60 * 60;

const ENDED = [
  `__Host-menjin.session=; ${ATTRIBUTES}; Max-Age=0`,
  'username=; Max-Age=0; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Secure; SameSite=Lax',
];

test.for(['/login/', '/login'])('POST %s signs in for as long as the browser runs', async (url) => {
  const { username, password } = await newPerson(deps);
  for (const remembered of [false, undefined, null]) {
    const answer = await openBrowser(face).post(url, { username, password, remembered });
    expect([answer.status, answer.body]).toEqual([200, success()]);
    const shown = `username=${username}; Path=/; Secure; SameSite=Lax`;
    expect(answer.cookies).toEqual([session('b'), DEVICE, shown]);
  }
});

test.for(['remembered', 'remember'])('%s, it signs in for 14 days', async (field) => {
  const { username, password } = await newPerson(deps);
  const answer = await openBrowser(face).post('/login/', { username, password, [field]: true });
  const age = `Max-Age=${FORTNIGHT_SECONDS}`;
  expect(answer.cookies).toEqual([
    session('r', `; ${age}`),
    DEVICE,
    `username=${username}; ${age}; Path=/; Secure; SameSite=Lax`,
  ]);
});

test('by name or number, however it is written, the page reads the name', async () => {
  const { username, mobile, password } = await newPerson(deps);
  for (const name of [username, username.toUpperCase(), mobile, `+86 ${mobile}`]) {
    const { cookies } = await openBrowser(face).post('/login/', { username: name, password });
    expect(cookies.at(-1)).toBe(`username=${username}; Path=/; Secure; SameSite=Lax`);
  }
});

test('a name of another alphabet is written so that a cookie carries it', async () => {
  const { username, password } = await newPerson(deps, { username: '张三 丰;' });
  const { cookies } = await openBrowser(face).post('/login/', { username, password });
  const [value = ''] = cookies.at(-1)?.replace('username=', '').split(';') ?? [];
  expect(decodeURIComponent(value)).toBe(username);
});

test('a login ends the session that the browser had', async () => {
  const browser = openBrowser(face);
  await signIn(browser, await newPerson(deps));
  const before = browser.cookie();
  await signIn(browser, await newPerson(deps));
  expect(
    (await send(face, 'GET', '/sessions/current/', { headers: { cookie: before } })).status,
  ).toBe(401);
});

test('what is refused sets no cookie', async () => {
  const { username } = await newPerson(deps);
  const { cookies } = await openBrowser(face).post('/login/', { username, password: 'wrong' });
  expect(cookies).toEqual([]);
});

const WRONG = failure(400, 'CREDENTIALS_WRONG', { sentence: '账号或密码错误' });
const MISSING = '缺少必传参数';

testFailures(opened, 'POST /login/', [
  ...['username', 'password'].flatMap((field) =>
    [undefined, null, '', 1, [], {}].map(
      (value) =>
        [
          `${field} is ${JSON.stringify(value)}`,
          form(400),
          invalid(400, { [field]: 'FIELD_REQUIRED' }, MISSING),
          (at: FastifyInstance) => {
            const body = { username: newName(), password: 'correct horse', [field]: value };
            return openBrowser(at).post('/login/', body);
          },
        ] as const,
    ),
  ),
  [
    'a blank name',
    form(400),
    invalid(400, { username: 'FIELD_REQUIRED' }, MISSING),
    (at) => openBrowser(at).post('/login/', { username: ' ', password: 'correct horse' }),
  ],
  ...['true', 1, {}].map(
    (remembered) =>
      [
        `remembered is ${JSON.stringify(remembered)}`,
        form(400),
        invalid(400, { remembered: 'FIELD_INVALID' }),
        (at: FastifyInstance) =>
          openBrowser(at).post('/login/', { username: 'a', password: 'b', remembered }),
      ] as const,
  ),
  [
    'a name with a byte that no name has',
    form(400),
    invalid(400, { username: 'FIELD_INVALID' }),
    (at) => openBrowser(at).post('/login/', { username: 'a\0', password: 'correct horse' }),
  ],
  [
    'a wrong password',
    form(401),
    WRONG,
    async (at) => {
      const { username } = await newPerson(deps);
      return openBrowser(at).post('/login/', { username, password: 'wrong horse' });
    },
  ],
  [
    'a name that nobody has',
    form(401),
    WRONG,
    (at) => openBrowser(at).post('/login/', { username: newName(), password: 'correct horse' }),
  ],
  [
    'a number that nobody has',
    form(401),
    WRONG,
    (at) => openBrowser(at).post('/login/', { username: newMobile(), password: 'correct horse' }),
  ],
  [
    'an account that is disabled',
    form(401),
    WRONG,
    async (at) => {
      const { id, username, password } = await newPerson(deps);
      deps.memory.change(id, { isActive: false });
      return openBrowser(at).post('/login/', { username, password });
    },
  ],
  [
    'too many failures for one account',
    form(429),
    failure(400, 'TOO_MANY_FAILURES', { detail: { retryAfterSeconds: 15 * 60 + 15 } }),
    async (at) => {
      const { username, password } = await newPerson(deps);
      const tryWith = (typed: string) =>
        openBrowser(at).post('/login/', { username, password: typed });
      for (let n = 0; n < 3; n += 1) await tryWith('wrong horse');
      return tryWith(password);
    },
  ],
  [
    'too many failures from one address',
    form(429),
    failure(400, 'TRY_LATER', { detail: { retryAfterSeconds: 60 * 60 + 60 } }),
    async (at) => {
      const { username, password } = await newPerson(deps);
      const ip = newAddress();
      const tryAs = (name: string, typed: string) =>
        send(at, 'POST', '/login/', { ip, body: { username: name, password: typed } });
      for (let n = 0; n < 5; n += 1) await tryAs(newName(), 'wrong horse');
      return tryAs(username, password);
    },
  ],
  [
    'a page that is not on the list',
    always(403),
    failure(400, 'ORIGIN_REFUSED'),
    async (at) => {
      const { username, password } = await newPerson(deps);
      const headers = { origin: 'https://evil.example' };
      return send(at, 'POST', '/login/', { headers, body: { username, password } });
    },
  ],
]);

const logouts = [
  ['DELETE', '/logout/', undefined],
  ['DELETE', '/logout', undefined],
  ['POST', '/logout/', undefined],
  ['POST', '/logout', '{}'],
  ['DELETE', '/logout/', ''],
] as const;

test.for(logouts)('%s %s with the body %j signs out', async ([method, url, body]) => {
  const browser = openBrowser(face);
  await signIn(browser, await newPerson(deps));
  const headers = { ...PAGE, cookie: browser.cookie() };
  const answer = await send(face, method, url, { headers, body });
  expect([answer.status, answer.body]).toEqual([200, success()]);
  expect(answer.cookies).toEqual(ENDED);
  // A copy that was kept is worth nothing.
  expect((await send(face, 'GET', '/sessions/current/', { headers })).status).toBe(401);
});

test('whoever is signed out may sign out', async () => {
  const answer = await openBrowser(face).delete('/logout/');
  expect([answer.body, answer.cookies]).toEqual([success(), ENDED]);
});

testFailures(opened, 'DELETE /logout/', [
  [
    'with cookies, but from no page',
    always(403),
    failure(400, 'ORIGIN_REFUSED'),
    async (at) => {
      const browser = openBrowser(at);
      await signIn(browser, await newPerson(deps));
      return send(at, 'DELETE', '/logout/', { headers: { cookie: browser.cookie() } });
    },
  ],
  [
    'from a page that is not on the list',
    always(403),
    failure(400, 'ORIGIN_REFUSED'),
    (at) => send(at, 'DELETE', '/logout/', { headers: { origin: 'null' } }),
  ],
]);
