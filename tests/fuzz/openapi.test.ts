import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { newAddress } from '../setup/guess.ts';
import { isLongRun } from '../setup/is-long-run.ts';
import { signIn, signUp } from '../setup/sign-up.ts';
import { startScene } from '../setup/start-scene.ts';
import { type Operation, readDocument } from './openapi-document.ts';
import { type Resolve, valuesOf } from './values-of.ts';

const RUNS = isLongRun ? 2_000 : 60;
const scene = await startScene({
  counts: { server: 1, workers: 0 },
  // A test that only meets its limits would see little.
  env: {
    REST_FAILURE_STATUS: 'dialect',
    LOGIN_MAX_FAILURES_PER_ACCOUNT: '1000000',
    LOGIN_MAX_FAILURES_PER_ACCOUNT_DAY: '1000000',
  },
});
afterAll(() => scene.stop());
const [server = ''] = scene.servers;

const { operations, resolve, complaintAbout } = readDocument(
  await (await fetch(`${server}/openapi.json`)).json(),
);

/** A request as it may be sent, for better or worse. */
type Asked = { path: Record<string, unknown>; query: Record<string, unknown>; body: unknown };

function requestsFor({ parameters, body }: Operation, find: Resolve): fc.Arbitrary<Asked> {
  const partOf = (place: 'path' | 'query') => {
    const own = parameters.filter((parameter) => parameter.in === place);
    const values = own.map(({ name, schema }) => [name, valuesOf(schema, find)]);
    const requiredKeys = place === 'path' ? own.map(({ name }) => name) : [];
    return fc.record<Record<string, unknown>>(Object.fromEntries(values), { requiredKeys });
  };
  return fc.record({
    path: partOf('path'),
    query: partOf('query'),
    body: body === undefined ? fc.constant(undefined) : valuesOf(body, find),
  });
}

const text = (value: unknown) =>
  (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed();

async function send(operation: Operation, asked: Asked, headers: Record<string, string>) {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(text(asked.path[name])),
  );
  const query = new URLSearchParams(
    Object.entries(asked.query).map(([name, value]) => [name, text(value)]),
  );
  const response = await fetch(`${server}${path}?${query}`, {
    method: operation.method,
    headers: {
      ...headers,
      'x-forwarded-for': newAddress(),
      ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
  });
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
  return { status: response.status, type, text: await response.text() };
}

const someone = await signUp(scene);
const newVisitor = async () => ({
  cookie: await signIn(scene, someone),
  origin: 'http://127.0.0.1:3000',
});

test('the document names every row of the dialect, and what was added', () => {
  const named = operations.map(({ method, path }) => `${method} ${path}`);
  expect(named.toSorted()).toEqual([
    'DELETE /logout/',
    'DELETE /sessions/{id}/',
    'GET /audio_codes/{uuid}/',
    'GET /emails/verification/',
    'GET /image_codes/{uuid}/',
    'GET /info/',
    'GET /mobiles/{mobile}/count/',
    'GET /sessions/',
    'GET /sessions/current/',
    'GET /sms_codes/{mobile}/',
    'GET /usernames/{username}/count/',
    'POST /login/',
    'POST /logout/',
    'POST /register/',
    'PUT /emails/',
    'PUT /emails/verification/',
    'PUT /password/',
  ]);
});

for (const visitor of ['a stranger', 'somebody signed in'] as const) {
  test.for(operations)(
    `$operationId of ${visitor}: no 500, and every answer is one that the document promises`,
    { timeout: isLongRun ? 600_000 : 60_000 },
    async (operation) => {
      const isStranger = visitor === 'a stranger';
      const kept = isStranger || operation.changesSession ? null : await newVisitor();
      await fc.assert(
        fc.asyncProperty(requestsFor(operation, resolve), async (asked) => {
          const headers = isStranger ? {} : (kept ?? (await newVisitor()));
          const answer = await send(operation, asked, headers);
          expect(answer.status).not.toBe(500);
          expect(complaintAbout(operation, answer)).toBeNull();
          const isDone = answer.text.startsWith('{"code":0');
          expect(isDone && isStranger && operation.needsSession).toBe(false);
        }),
        { numRuns: RUNS },
      );
    },
  );
}

test('R57: after all that the same process goes on as before', async () => {
  expect((await fetch(`${server}/health`)).status).toBe(200);
  expect(scene.printed()).not.toMatch(/"level":(?:50|60)/);
  expect(await signIn(scene, someone)).not.toBe('');
});
