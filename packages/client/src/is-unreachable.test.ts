import { expect, test } from 'vitest';
import { createMenjinClient, type MenjinClientOptions } from './create-menjin-client.ts';
import { isUnreachable } from './is-unreachable.ts';
import { recordRequests } from './testing/record-requests.ts';
import { serveApi } from './testing/serve-api.ts';

const url = 'https://accounts.example.com';

/** What comes of asking. */
const outcomeOf = (options: MenjinClientOptions) =>
  createMenjinClient(options)
    .session.list.query()
    .catch((error: unknown) => error);

test('nothing listens there', async () => {
  expect(isUnreachable(await outcomeOf({ url: 'http://127.0.0.1:1' }))).toBe(true);
});

test('nobody answers in time, whether or not what sends the request can be stopped', async () => {
  const never = new Promise<never>(() => undefined);
  const error = await outcomeOf({ url, fetch: () => never, timeoutMs: 20 });
  expect(error).toMatchObject({ cause: { name: 'TimeoutError' } });
  expect(isUnreachable(error)).toBe(true);
});

test('an answer that does not end in time is none', async () => {
  const never = new Promise<never>(() => undefined);
  const answer = Object.assign(new Response(), { text: () => never });
  const error = await outcomeOf({ url, fetch: async () => answer, timeoutMs: 20 });
  expect(isUnreachable(error)).toBe(true);
});

test('a proxy answers for a server that does not', async () => {
  const page = async () => new Response('<h1>Bad Gateway</h1>', { status: 502 });
  const json = async () => Response.json({ message: 'no upstream' }, { status: 503 });
  expect(isUnreachable(await outcomeOf({ url, fetch: page }))).toBe(true);
  expect(isUnreachable(await outcomeOf({ url, fetch: json }))).toBe(true);
});

test('whoever refuses can be reached', async () => {
  const error = await outcomeOf(await serveApi());
  expect(error).toMatchObject({ data: { appCode: 'SIGN_IN_REQUIRED' } });
  expect(isUnreachable(error)).toBe(false);
});

test('a page in its place is an answer', async () => {
  const page = async () => new Response('<h1>Hello</h1>');
  const json = async () => Response.json({ hello: 'world' });
  expect(isUnreachable(await outcomeOf({ url, fetch: page }))).toBe(false);
  expect(isUnreachable(await outcomeOf({ url, fetch: json }))).toBe(false);
});

test('what its asker gave up says nothing of the server', async () => {
  const controller = new AbortController();
  const menjin = createMenjinClient({
    url,
    async fetch() {
      controller.abort();
      return new Promise<never>(() => undefined);
    },
  });
  const asked = menjin.session.end.mutate(undefined, { signal: controller.signal });
  expect(isUnreachable(await asked.catch((error: unknown) => error))).toBe(false);
});

test('what is given up before it is sent is not sent', async () => {
  const { requests, fetch } = recordRequests();
  const before = AbortSignal.abort();
  const meanwhile = new AbortController();
  const session = {
    async get() {
      meanwhile.abort();
      return 'a-token';
    },
    set: () => undefined,
  };
  const client = createMenjinClient({ url, fetch });
  const slow = createMenjinClient({ url, fetch, session });
  const outcomes = await Promise.allSettled([
    client.session.end.mutate(undefined, { signal: before }),
    slow.session.end.mutate(undefined, { signal: meanwhile.signal }),
  ]);
  const givenUp = { status: 'rejected', reason: { cause: { name: 'AbortError' } } };
  expect(outcomes).toMatchObject([givenUp, givenUp]);
  expect(requests).toEqual([]);
});

test('a store that does not tell its token in time is given up, and nothing is sent', async () => {
  const { requests, fetch } = recordRequests();
  const session = { get: () => new Promise<never>(() => undefined), set: () => undefined };
  const error = await outcomeOf({ url, fetch, session, timeoutMs: 20 });
  expect(error).toMatchObject({ cause: { name: 'TimeoutError' } });
  expect(requests).toEqual([]);
});

test('an error of anything else says nothing of the server', () => {
  expect(isUnreachable(new TypeError('fetch failed'))).toBe(false);
});
