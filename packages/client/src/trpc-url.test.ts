import { expect, test } from 'vitest';
import { trpcUrl } from './trpc-url.ts';

test.each([
  ['http://127.0.0.1:8000', 'http://127.0.0.1:8000/trpc'],
  ['https://accounts.example.com/', 'https://accounts.example.com/trpc'],
  ['https://example.com/accounts', 'https://example.com/accounts/trpc'],
  ['https://accounts.example.com/api/trpc', 'https://accounts.example.com/api/trpc'],
  ['https://accounts.example.com/api/trpc/', 'https://accounts.example.com/api/trpc'],
  ['', '/trpc'],
])('the procedures below %j are at %s', (url, expected) => {
  expect(trpcUrl(url)).toBe(expected);
});
