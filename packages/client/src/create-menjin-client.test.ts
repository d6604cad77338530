import { expect, test } from 'vitest';
import { createMenjinClient } from './create-menjin-client.ts';
import { createMemorySession } from './session-store.ts';
import { recordRequests } from './testing/record-requests.ts';

const url = 'https://accounts.example.com';
const credentials = { identifier: 'Alice_1', password: 'correct horse' };

test('queries of one moment share a request, ten at most', async () => {
  const { requests, fetch } = recordRequests();
  const menjin = createMenjinClient({ url, fetch });
  await Promise.all(Array.from({ length: 11 }, () => menjin.session.current.query()));
  expect(requests.map((request) => request.url.match(/session\.current/g)?.length)).toEqual([
    10, 1,
  ]);
});

test('each mutation has a request of its own', async () => {
  const { requests, fetch } = recordRequests();
  const menjin = createMenjinClient({ url, fetch });
  await Promise.all([menjin.login.withPassword.mutate(credentials), menjin.session.end.mutate()]);
  expect(requests.map(({ method, url: address, body }) => [method, address, body])).toEqual([
    ['POST', `${url}/trpc/login.withPassword`, JSON.stringify(credentials)],
    ['POST', `${url}/trpc/session.end`, undefined],
  ]);
});

test('a page sends its cookies, and no header that names a session', async () => {
  const { requests, fetch } = recordRequests();
  await createMenjinClient({ url, fetch }).session.end.mutate();
  expect(requests).toMatchObject([
    { credentials: 'include', headers: { 'content-type': 'application/json' } },
  ]);
  expect(Object.keys(requests[0]?.headers ?? {})).toEqual(['content-type']);
});

test('a client that keeps its session sends the token, and no cookies', async () => {
  const { requests, fetch } = recordRequests();
  const menjin = createMenjinClient({ url, fetch, session: createMemorySession('a-token') });
  await menjin.session.current.query();
  await menjin.session.end.mutate();
  const headers = {
    'menjin-session': 'bearer',
    'menjin-flow': expect.stringMatching(/^[\w-]{22}$/),
    authorization: 'Bearer a-token',
  };
  expect(requests).toMatchObject([
    { credentials: 'omit', headers },
    { credentials: 'omit', headers },
  ]);
  expect(requests[0]?.headers['menjin-flow']).toBe(requests[1]?.headers['menjin-flow']);
});

test('a client that has no session yet says how it will keep one', async () => {
  const { requests, fetch } = recordRequests();
  await createMenjinClient({ url, fetch, session: createMemorySession() }).session.end.mutate();
  expect(requests[0]?.headers).toMatchObject({ 'menjin-session': 'bearer' });
  expect(requests[0]?.headers).not.toHaveProperty('authorization');
});

test('an answer that ends a session leaves one alone that began meanwhile', async () => {
  const session = createMemorySession('the first');
  const { fetch } = recordRequests((address) => {
    // The query was sent with the first token, and its answer comes after the login's.
    if (address.includes('session.current')) void session.set('the second');
    return { 'menjin-session-token': '' };
  });
  const menjin = createMenjinClient({ url, fetch, session });
  await menjin.session.current.query();
  expect(session.get()).toBe('the second');
  await menjin.session.end.mutate();
  expect(session.get()).toBeNull();
});
