import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLog } from '@menjin/runtime';
import { expect, onTestFinished, test } from 'vitest';
import { postAlarm } from './post-alarm.ts';
import { runPostAlarm } from './run-post-alarm.ts';

const alarm = {
  event: 'sms_conversion_low',
  at: '2026-11-22T08:00:00.000Z',
  facts: { sent: 200, used: 3, percent: 1 },
};
const log = createLog({ process: 'test', level: 'silent' });

async function serve(answer: { status: number; headers?: Record<string, string> } | 'never') {
  const requests: { path: string; headers: IncomingHttpHeaders; body: unknown }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { url: path = '', headers } = request;
      requests.push({ path, headers, body: JSON.parse(Buffer.concat(chunks).toString()) });
      if (answer !== 'never') response.writeHead(answer.status, answer.headers).end('an answer');
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return { requests, url };
}

test('posts the alarm as JSON, with the token where there is one', async () => {
  const { url, requests } = await serve({ status: 204 });
  await postAlarm({ url, token: 'open-sesame' }, alarm);
  await postAlarm({ url, token: undefined }, alarm);
  expect(requests.map((request) => request.body)).toEqual([alarm, alarm]);
  expect(requests[0]?.headers).toMatchObject({
    'content-type': 'application/json',
    authorization: 'Bearer open-sesame',
  });
  expect(requests[1]?.headers).not.toHaveProperty('authorization');
});

test('does not follow a redirect, and fails', async () => {
  const elsewhere = await serve({ status: 200 });
  const { url } = await serve({ status: 307, headers: { location: elsewhere.url } });
  await expect(postAlarm({ url, token: 'open-sesame' }, alarm)).rejects.toThrow('answered 307');
  expect(elsewhere.requests).toEqual([]);
});

test('fails when the webhook is not content, or says nothing in time', async () => {
  const failing = await serve({ status: 500 });
  await expect(postAlarm({ url: failing.url, token: undefined }, alarm)).rejects.toThrow(
    'The webhook answered 500.',
  );
  const silent = await serve('never');
  await expect(postAlarm({ url: silent.url, token: undefined }, alarm, 50)).rejects.toThrow(
    'timeout',
  );
});

test('a job without a webhook just ends', async () => {
  await runPostAlarm({ webhook: undefined, log }, alarm, { attempts: 1 });
});

test('a job is tried again, but not for ever', async () => {
  const { url, requests } = await serve({ status: 500 });
  const webhook = { url, token: undefined };
  await expect(runPostAlarm({ webhook, log }, alarm, { attempts: 7 })).rejects.toThrow('500');
  await runPostAlarm({ webhook, log }, alarm, { attempts: 8 });
  expect(requests).toHaveLength(2);
});
