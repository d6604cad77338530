import { expect, test } from 'vitest';
import { clientPrefix } from './client-prefix.ts';

test.for([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:42:7::1', '2001:db8:42::/48'],
  ['2001:0db8:0042::1', '2001:db8:42::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
  ['::1', '0:0:0::/48'],
  ['fe80::1%eth0', 'fe80:0:0::/48'],
  ['not an address', null],
  [null, null],
] as const)('of %j it keeps %j', ([ip, expected]) => {
  expect(clientPrefix(ip)).toBe(expected);
});
