import { expect, test } from 'vitest';
import { checkReadiness } from './check-readiness.ts';
import { createMetrics } from './create-metrics.ts';

test('counts requests, procedures and messages, and reads gauges when it is asked', async () => {
  const metrics = createMetrics('test');
  metrics.request({ method: 'GET', route: '/health', status: 200 }, 0.003);
  metrics.procedure({ path: 'login.withPassword', outcome: 'CREDENTIALS_WRONG' }, 0.06);
  metrics.message({ gateway: 'sandbox', outcome: 'accepted' });
  metrics.gauge('menjin_queue_jobs', 'Jobs that wait.', () => 7);
  const text = await metrics.text();
  expect(text).toMatch(/menjin_http_request_seconds_count\{.*route="\/health".*\} 1/);
  expect(text).toMatch(/menjin_procedure_seconds_count\{.*CREDENTIALS_WRONG.*\} 1/);
  expect(text).toMatch(/menjin_sms_attempts_total\{.*accepted.*\} 1/);
  expect(text).toMatch(/menjin_queue_jobs\{.*\} 7/);
});

test('two processes in one do not share their numbers', async () => {
  const [first, second] = [createMetrics('first'), createMetrics('second')];
  first.message({ gateway: 'sandbox', outcome: 'accepted' });
  expect(await second.text()).not.toMatch(/menjin_sms_attempts_total\{/);
});

test('is ready when everything answers, and says what does not', async () => {
  const up = async () => 1;
  const down = () => Promise.reject(new Error('away'));
  const stalled = () => new Promise(() => undefined);
  expect(await checkReadiness({ postgres: up, redis: up })).toEqual({
    ready: true,
    checks: { postgres: 'up', redis: 'up' },
  });
  expect(await checkReadiness({ postgres: down, redis: stalled })).toEqual({
    ready: false,
    checks: { postgres: 'down', redis: 'down' },
  });
});
