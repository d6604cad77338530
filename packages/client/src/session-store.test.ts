import { addTestAccount } from '@menjin/api/testing';
import { expect, test } from 'vitest';
import { createMenjinClient } from './create-menjin-client.ts';
import { createMemorySession, type SessionStore } from './session-store.ts';
import { serveApi } from './testing/serve-api.ts';

const credentials = { identifier: 'Alice_1', password: 'correct horse' };

async function setUp(session: SessionStore = createMemorySession()) {
  const { deps, url } = await serveApi();
  const { id } = await addTestAccount(deps);
  return { id, session, url, menjin: createMenjinClient({ url, session }) };
}

test('a login is kept, sent with what follows, and forgotten at its end', async () => {
  const { id, session, menjin } = await setUp();
  expect(await menjin.session.current.query()).toBeNull();
  await menjin.login.withPassword.mutate(credentials);
  expect(session.get()).toMatch(/^[\w.-]{20,}$/);
  expect(await menjin.session.current.query()).toMatchObject({ user: { id } });
  await menjin.session.end.mutate();
  expect(session.get()).toBeNull();
  expect(await menjin.session.current.query()).toBeNull();
});

test('a store may take its time', async () => {
  const memory = createMemorySession();
  const { id, menjin } = await setUp({
    get: async () => memory.get(),
    set: async (token) => memory.set(token),
  });
  await menjin.login.withPassword.mutate(credentials);
  expect(await menjin.session.current.query()).toMatchObject({ user: { id } });
});

test('a session that is renewed goes on under its new token', async () => {
  const { id, session, menjin } = await setUp();
  await menjin.login.withPassword.mutate(credentials);
  const first = session.get();
  await menjin.session.confirm.mutate({ kind: 'password', password: credentials.password });
  expect(session.get()).not.toBe(first);
  expect(await menjin.session.current.query()).toMatchObject({
    user: { id },
    confirmedUntil: expect.any(String),
  });
});

test('a login that is refused leaves the session as it was', async () => {
  const { session, menjin } = await setUp();
  await menjin.login.withPassword.mutate(credentials);
  const token = session.get();
  const refused = menjin.login.withPassword.mutate({ ...credentials, password: 'wrong horse' });
  await expect(refused).rejects.toMatchObject({ data: { appCode: 'CREDENTIALS_WRONG' } });
  expect(session.get()).toBe(token);
});

test('a client without a store keeps nothing', async () => {
  const { url } = await setUp();
  const menjin = createMenjinClient({ url });
  await menjin.login.withPassword.mutate(credentials);
  expect(await menjin.session.current.query()).toBeNull();
});
