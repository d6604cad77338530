import type { RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { serve } from '../../testing/serve.ts';
import { setPolicy } from './set-policy.ts';

const ATTACK = "script-src 'nonce-known'";

/** The policy that a client gets when `handle` answers. */
async function ask(handle: RequestListener) {
  const url = await serve((request, response) => {
    setPolicy(request, response, (nonce) => `script-src 'nonce-${nonce}'`);
    handle(request, response);
  });
  const headers = { connection: 'close', 'content-security-policy': ATTACK };
  const answer = await fetch(url, { headers });
  return answer.headers.get('content-security-policy');
}

test('whoever answers reads the policy of the answer in the request, not what the visitor wrote', async () => {
  const read: unknown[] = [];
  const sent = await ask((request, response) => {
    read.push(request.headers['content-security-policy']);
    response.end('page');
  });
  expect(sent).toMatch(/^script-src 'nonce-[\w-]{22}'$/);
  expect(read).toEqual([sent]);
});

test('no two answers have the same nonce', async () => {
  const answer: RequestListener = (_, response) => response.end();
  expect(await ask(answer)).not.toBe(await ask(answer));
});

test('it is there however an answer is written', async () => {
  const ways: RequestListener[] = [
    (_, response) => response.writeHead(404, { 'x-other': '1' }).end(),
    (_, response) => {
      response.flushHeaders();
      response.end('page');
    },
    (_, response) => {
      response.write('page');
      response.end();
    },
  ];
  for (const write of ways) expect(await ask(write)).toContain("'nonce-");
});

test('a policy of its own is left alone', async () => {
  const sent = await ask((_, response) => {
    response.setHeader('content-security-policy', 'sandbox');
    response.end();
  });
  expect(sent).toBe('sandbox');
});
