import { expect, test } from 'vitest';
import { clientNetwork } from './client-network.ts';

test.for([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['::ffff:cb00:714d', '203.0.113.0/24'],
  ['2001:db8:42:7::1', '2001:db8:42::/48'],
  ['2001:0db8:0042::1', '2001:db8:42::/48'],
  ['2001:DB8::1', '2001:db8::/48'],
  ['::1', '::/48'],
  ['fe80::1%eth0', 'fe80::/48'],
  ['203.0.113.77:443', '203.0.113.0/24'],
  ['[2001:db8:42:7::1]:443', '2001:db8:42::/48'],
  ['[2001:db8:42:7::1]', '2001:db8:42::/48'],
  ['not an address', null],
  ['', null],
  [null, null],
] as const)('of %j it keeps %j', ([ip, expected]) => {
  expect(clientNetwork(ip, { ipv4: 24, ipv6: 48 })).toBe(expected);
});

test('whoever owns a /64 has one network, however many addresses it makes', () => {
  const networks = Array.from({ length: 200 }, (_, index) =>
    clientNetwork(`2001:db8:1:2::${(index * 7919).toString(16).slice(-4)}`, { ipv4: 32, ipv6: 64 }),
  );
  expect(new Set(networks)).toEqual(new Set(['2001:db8:1:2::/64']));
});
