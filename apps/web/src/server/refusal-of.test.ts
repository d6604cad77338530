import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { refusalOf } from './refusal-of.ts';

const ACTION = '40a7f2c1d9e8b7a6f5e4d3c2b1a0f9e8d7c6b5a4f3';

const request = (url: string, headers: Record<string, string> = {}) =>
  ({ url, headers }) as unknown as IncomingMessage;

test('pages and their actions get through', () => {
  expect(refusalOf(request('/login?next=%2Faccount'))).toBeNull();
  const headers = { origin: 'https://accounts.example.com', 'next-action': ACTION };
  expect(refusalOf(request('/login', headers))).toBeNull();
  expect(refusalOf(request('/', { origin: 'null', 'content-length': '65536' }))).toBeNull();
});

test.for([
  ['/', { 'content-length': '65537' }, 'BODY_TOO_LARGE'],
  ['/%E0%A4%A', {}, 'NOT_FOUND'],
  ['*', {}, 'NOT_FOUND'],
  ['http://evil.example/account', {}, 'NOT_FOUND'],
  ['/', { origin: 'nowhere' }, 'ORIGIN_REFUSED'],
  ['/', { 'next-action': `${ACTION}"\u009b31m` }, 'NOT_FOUND'],
  ['/', { 'next-action': 'x' }, 'NOT_FOUND'],
] as const)('%s with %j is refused: %s', ([url, headers, code]) => {
  expect(refusalOf(request(url, headers))).toBe(code);
});
