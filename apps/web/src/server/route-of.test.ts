import { expect, test } from 'vitest';
import { routeOf } from './route-of.ts';

test.for([
  ['/login?next=/account', '/login'],
  ['/captcha/0d9c4a8e-7c55-4c3e-9d3f-0f5a0a1b2c3d', '/captcha/*'],
  ['/api/trpc/login.withPassword?batch=1', '/api/trpc/*'],
  ['/account/password', '/account/*'],
  ['/staff?range=week', '/staff'],
  ['/staff/users/12/reveal', '/staff/*'],
  ['/email?token=Zm9vYmFy', '/email'],
  ['/api/health', '/api/health'],
  ['/13800138000', 'other'],
  ['/api/trpcx', 'other'],
] as const)('%s is counted as %s', ([url, route]) => {
  expect(routeOf(url)).toBe(route);
});
