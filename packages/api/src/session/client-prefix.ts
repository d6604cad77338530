import { isIPv4, isIPv6 } from 'node:net';

/**
 * As much of an address as a person needs to recognise a session, and no more:
 * /24 of IPv4, /48 of IPv6. Null for anything that is not an address.
 */
export function clientPrefix(ip: string | null): string | null {
  if (ip === null) return null;
  const address = ip.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`;
  if (isIPv6(address)) return `${firstThreeGroups(address)}::/48`;
  return null;
}

function firstThreeGroups(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const tailGroups = tail === undefined || tail === '' ? [] : tail.split(':');
  // `::` stands for as many zero groups as are missing of the eight.
  while (tail !== undefined && groups.length + tailGroups.length < 8) groups.push('0');
  return [...groups, ...tailGroups]
    .slice(0, 3)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
