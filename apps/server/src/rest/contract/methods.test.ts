import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { openBrowser } from '../../testing/open-browser.ts';
import { openFaces } from '../../testing/open-faces.ts';
import { newPerson, signIn } from '../../testing/people.ts';
import { failure, invalid } from '../../testing/rest-bodies.ts';
import { send } from '../../testing/send.ts';
import { always, form, testFailures } from '../../testing/test-failures.ts';

const opened = await openFaces();
const { deps, face } = opened;

/** Every path, and the methods it has. */
const PATHS: [path: string, ...methods: string[]][] = [
  [`/image_codes/${randomUUID()}/`, 'GET'],
  [`/audio_codes/${randomUUID()}/`, 'GET'],
  ['/sms_codes/13800138000/', 'GET'],
  ['/usernames/alice_1/count/', 'GET', 'HEAD'],
  ['/mobiles/13800138000/count/', 'GET', 'HEAD'],
  ['/register/', 'POST'],
  ['/login/', 'POST'],
  ['/logout/', 'DELETE', 'POST'],
  ['/info/', 'GET', 'HEAD'],
  ['/password/', 'PUT'],
  ['/emails/', 'PUT'],
  ['/emails/verification/', 'GET', 'PUT'],
  ['/sessions/current/', 'GET', 'HEAD'],
  ['/sessions/', 'GET', 'HEAD'],
  [`/sessions/${randomUUID()}/`, 'DELETE'],
];
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'QUERY'];

test.for(PATHS)('%s has its methods, and says which', async ([path, ...methods]) => {
  const allow = [...methods, 'OPTIONS'].join(', ');
  for (const url of [path, path.slice(0, -1)]) {
    const asked = await send(face, 'OPTIONS', url);
    expect([asked.status, asked.headers.allow, asked.body]).toEqual([204, allow, '']);
    for (const method of METHODS.filter((one) => !methods.includes(one))) {
      const answer = await send(face, method, url);
      expect([method, answer.status, answer.headers.allow]).toEqual([method, 405, allow]);
      const body = method === 'HEAD' ? '' : failure(400, 'METHOD_REFUSED');
      expect(answer.body).toEqual(body);
    }
  }
});

test('a method in a header or in the query is none', async () => {
  const headers = { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' };
  const answer = await send(face, 'GET', '/logout/?_method=DELETE', { headers });
  expect(answer.status).toBe(405);
});

test('HEAD of what only reads is GET without a body', async () => {
  const browser = openBrowser(face);
  await signIn(browser, await newPerson(deps));
  const headers = { cookie: browser.cookie() };
  for (const url of ['/info/', '/sessions/', '/sessions/current/', '/usernames/alice_1/count/']) {
    const [get, head] = [
      await send(face, 'GET', url, { headers }),
      await send(face, 'HEAD', url, { headers }),
    ];
    expect([head.status, head.body]).toEqual([200, '']);
    for (const name of ['content-type', 'content-length', 'cache-control']) {
      expect(head.headers[name]).toBe(get.headers[name]);
    }
  }
});

testFailures(opened, 'Whatever', [
  ...[
    '/',
    '/nowhere/',
    '/login/x/',
    '/image_codes/',
    '/sessions/current/x/',
    '/api/login/',
    '/%zz',
    '/image_codes/%zz/',
    '/usernames/%ff/count/',
  ].map(
    (path) =>
      [
        `there is nothing at ${path}`,
        always(404),
        failure(400, 'NOT_FOUND'),
        (at: FastifyInstance) => send(at, 'GET', path),
      ] as const,
  ),
  ...[
    'text/plain',
    'text/plain; application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'application/json-patch+json',
    'text/json',
    'json',
    '',
    undefined,
  ].map(
    (type) =>
      [
        `a body of the type "${type}"`,
        always(415),
        failure(400, 'CONTENT_TYPE_REFUSED'),
        (at: FastifyInstance) =>
          send(at, 'POST', '/login/', { headers: { 'content-type': type }, body: '{"a":1}' }),
      ] as const,
  ),
  ...[
    '{"username"',
    '{"username":"a",}',
    "{'username':'a'}",
    'username=a',
    ' ',
    '{"__proto__":{"is_staff":true}}',
    '{"a":{"__proto__":1}}',
    '{"constructor":{"prototype":{"polluted":1}}}',
    '\u0000',
  ].map(
    (body) =>
      [
        `a body that is ${JSON.stringify(body)}`,
        always(400),
        failure(400, 'BODY_MALFORMED'),
        (at: FastifyInstance) => send(at, 'POST', '/login/', { body }),
      ] as const,
  ),
  [
    'a body of 65 KiB',
    always(413),
    failure(400, 'BODY_TOO_LARGE'),
    (at) => send(at, 'POST', '/login/', { body: { username: 'a'.repeat(65 * 1024) } }),
  ],
  [
    'a body that is a list',
    form(400),
    invalid(400, { '': 'FIELD_INVALID' }),
    (at) => send(at, 'POST', '/login/', { body: [{ username: 'a', password: 'b' }] }),
  ],
  [
    'no body',
    form(400),
    invalid(400, { username: 'FIELD_REQUIRED', password: 'FIELD_REQUIRED' }, '缺少必传参数'),
    (at) => send(at, 'POST', '/login/'),
  ],
  [
    'JSON nested 10,000 deep',
    form(400),
    invalid(400, { username: 'FIELD_REQUIRED', password: 'FIELD_REQUIRED' }, '缺少必传参数'),
    (at) => {
      const body = `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
      return send(at, 'POST', '/login/', { body });
    },
  ],
]);

test('nothing that was sent is kept in any prototype', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
