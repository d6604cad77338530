import { expect, onTestFinished, test } from 'vitest';
import { createMetrics } from './create-metrics.ts';
import { serveProbes } from './serve-probes.ts';

test('answers alive, ready and the numbers, these to the collector alone', async () => {
  // Free a moment ago; nobody else on this machine asks for this one.
  const port = 20_000 + (process.pid % 20_000);
  const probes = await serveProbes({
    host: '127.0.0.1',
    port,
    readiness: async () => ({ ready: false, checks: { postgres: 'down' } }),
    metrics: createMetrics('test'),
    metricsToken: 'collector',
  });
  onTestFinished(() => probes.close());
  const get = (path: string, headers = {}) => fetch(`http://127.0.0.1:${port}${path}`, { headers });

  expect(await (await get('/health')).json()).toEqual({ ok: true });
  const ready = await get('/ready');
  expect([ready.status, await ready.json()]).toEqual([
    503,
    { ready: false, checks: { postgres: 'down' } },
  ]);
  expect((await get('/metrics')).status).toBe(404);
  const numbers = await get('/metrics', { authorization: 'Bearer collector' });
  expect(await numbers.text()).toContain('process_cpu_seconds_total');
  expect((await get('/else')).status).toBe(404);
});
