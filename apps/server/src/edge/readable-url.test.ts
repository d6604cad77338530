import { expect, test } from 'vitest';
import { readableUrl } from './readable-url.ts';

test.for([
  '/',
  '/login/?a=%zz',
  '/usernames/%E5%BC%A0/count/',
  '/image_codes/..%2Fx/',
  '/trpc/session.current?input=%',
])('%s goes where it says', (url) => {
  expect(readableUrl(url)).toBe(url);
});

test.for([
  ['/%', '/nowhere'],
  ['/%zz?a=1', '/nowhere'],
  ['/usernames/%ff/count/', '/nowhere'],
  ['/trpc/%E0%A4%A', '/trpc/nowhere'],
] as const)('%s goes nowhere', ([url, nowhere]) => {
  expect(readableUrl(url)).toBe(nowhere);
});
