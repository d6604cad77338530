import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { PROBES } from '../serve-probes.ts';
import { openServer } from '../testing/open-server.ts';
import { failure } from '../testing/rest-bodies.ts';
import { send } from '../testing/send.ts';
import { MAX_EVENT_LOOP_DELAY_MS } from './shed-load.ts';

/** A server whose process is a second behind, again and again. */
async function setUp() {
  const { server } = await openServer({
    maxEventLoopDelayMs: MAX_EVENT_LOOP_DELAY_MS,
    metricsToken: 'the token of the collector',
  });
  onTestFinished(() => server.close());
  await server.ready();
  const clock = new Int32Array(new SharedArrayBuffer(4));
  while (!server.isUnderPressure()) {
    Atomics.wait(clock, 0, 0, 1_100);
    await nextTurn();
  }
  return server;
}

test('who is a whole second behind answers supervisors, and refuses the rest at once', async () => {
  const server = await setUp();
  const rest = await send(server, 'GET', '/info/');
  expect([rest.status, rest.headers['retry-after']]).toEqual([503, '5']);
  expect(rest.body).toEqual(failure(5000, 'SERVICE_BUSY', { detail: { retryAfterSeconds: 5 } }));

  const procedure = await send(server, 'GET', '/trpc/session.current');
  expect([procedure.status, procedure.headers['retry-after']]).toEqual([503, '5']);
  expect(procedure.body).toMatchObject({ error: { data: { appCode: 'SERVICE_BUSY' } } });

  const headers = { authorization: 'Bearer the token of the collector' };
  for (const probe of [...PROBES, '/health/', '/ready?x']) {
    expect((await send(server, 'GET', probe, { headers })).status).toBe(200);
  }
});
