import { setImmediate as nextTurn } from 'node:timers/promises';
import { createTestDeps } from '@menjin/api/testing';
import { createLog } from '@menjin/runtime';
import Fastify from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { answerErrors } from '../answer-errors.ts';
import { PROBES } from '../serve-probes.ts';
import { serveTrpc } from '../serve-trpc.ts';
import { failure } from '../testing/rest-bodies.ts';
import { send } from '../testing/send.ts';
import { shedLoad } from './shed-load.ts';

/** A server whose process is a second behind, again and again. */
async function setUp() {
  const server = Fastify();
  onTestFinished(() => server.close());
  const log = createLog({ process: 'server', level: 'silent' });
  answerErrors(server, { log, failureStatus: 'dialect' });
  await shedLoad(server);
  for (const url of [...PROBES, '/info/']) server.get(url, () => ({ ok: true }));
  await serveTrpc(server, createTestDeps());
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

  for (const probe of PROBES) expect((await send(server, 'GET', probe)).status).toBe(200);
});
