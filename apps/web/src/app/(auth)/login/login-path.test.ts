import { expect, test } from 'vitest';
import { loginPath } from './login-path.ts';

test.for([
  ['password', '/account', '/login'],
  ['sms', '/account', '/login?m=sms'],
  ['password', '/orders?page=2', '/login?next=%2Forders%3Fpage%3D2'],
  ['sms', '/orders#last', '/login?m=sms&next=%2Forders%23last'],
] as const)('by %s, then to %s: %s', ([way, next, path]) => {
  expect(loginPath(way, next)).toBe(path);
});
