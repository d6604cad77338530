import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { serve } from '../../testing/serve.ts';
import { replaceFailedPages } from './replace-failed-pages.ts';

const PAGE = '<!DOCTYPE html><title>出错了</title>';

/** What a client gets when `handle` answers behind the replacement. */
async function ask(handle: RequestListener, method = 'GET') {
  const url = await serve((request, response) => {
    replaceFailedPages(response, () => PAGE);
    handle(request, response);
  });
  const answer = await fetch(url, { method, headers: { connection: 'close' } });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

test('a page that failed is replaced, however it is written', async () => {
  const ways: RequestListener[] = [
    (_, response) => response.end('nothing yet'),
    (_, response) => {
      response.write('nothing ');
      response.write('yet');
      response.end();
    },
    (_, response) => {
      response.flushHeaders();
      response.write('nothing yet');
      response.end();
    },
    (_, response) => response.writeHead(500, { etag: 'x' }).end('nothing yet'),
  ];
  for (const write of ways) {
    const answer = await ask((request, response) => {
      response.statusCode = 500;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      write(request, response);
    });
    expect(answer.status).toBe(500);
    expect(answer.text).toBe(PAGE);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  }
});

test('one that was to be compressed is replaced by one that is not', async () => {
  const answer = await ask((_, response) => {
    response.statusCode = 500;
    response.setHeader('content-type', 'text/html');
    response.setHeader('content-encoding', 'gzip');
    response.end(gzipSync('nothing yet'));
  });
  expect(answer.headers.get('content-encoding')).toBeNull();
  expect(answer.text).toBe(PAGE);
});

test('what is asked for by its head alone has none of it', async () => {
  const answer = await ask((_, response) => {
    response.statusCode = 500;
    response.setHeader('content-type', 'text/html');
    response.end();
  }, 'HEAD');
  expect([answer.status, answer.text]).toEqual([500, '']);
});

test('every other answer is left alone', async () => {
  const others = [
    [200, 'text/html'],
    [404, 'text/html'],
    [500, 'application/json'],
    [500, 'text/x-component'],
  ] as const;
  for (const [status, contentType] of others) {
    const answer = await ask((_, response) => {
      response.statusCode = status;
      response.setHeader('content-type', contentType);
      response.write('as ');
      response.end('it was');
    });
    expect([answer.status, answer.text]).toEqual([status, 'as it was']);
  }
  const bare = await ask((_, response) => response.end('as it was'));
  expect(bare.headers.get('content-length')).toBe('9');
});
