import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTestDeps } from '@menjin/api/testing';
import { expect, onTestFinished, test } from 'vitest';
import { openServer } from './testing/open-server.ts';
import { newPerson } from './testing/people.ts';

/** A server on a socket, whose comparisons of passwords take as long as the test says. */
async function listen() {
  const deps = createTestDeps();
  const signals: AbortSignal[] = [];
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const { withSlot } = deps.passwords;
  deps.passwords.withSlot = async (work, client) => {
    if (client?.signal !== undefined) signals.push(client.signal);
    await finished;
    return withSlot(work, client);
  };
  const { server } = await openServer({ deps });
  await server.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => server.close());
  const { port } = server.server.address() as AddressInfo;
  return { deps, signals, finish: () => finish(), port };
}

function logIn(port: number, { username, password }: { username: string; password: string }) {
  const asked = request({
    port,
    host: '127.0.0.1',
    method: 'POST',
    path: '/login/',
    headers: { 'content-type': 'application/json' },
  });
  asked.end(JSON.stringify({ username, password }));
  return asked;
}

test('whoever waits for the answer has not left, though the body was read long ago', async () => {
  const { deps, signals, finish, port } = await listen();
  const asked = logIn(port, await newPerson(deps));
  const answered = once(asked, 'response');
  await expect.poll(() => signals.length).toBe(1);
  expect(signals[0]?.aborted).toBe(false);
  finish();
  const [response] = await answered;
  response.resume();
  await once(response, 'end');
  expect(response.headers['set-cookie']).toEqual(
    expect.arrayContaining([expect.stringContaining('session=')]),
  );
  expect(signals[0]?.aborted).toBe(false);
});

test('who leaves before that is known to have left', async () => {
  const { deps, signals, finish, port } = await listen();
  const asked = logIn(port, await newPerson(deps));
  asked.on('error', () => undefined);
  await expect.poll(() => signals.length).toBe(1);
  asked.destroy();
  await expect.poll(() => signals[0]?.aborted).toBe(true);
  finish();
});
