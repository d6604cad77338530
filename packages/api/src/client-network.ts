import ipaddr from 'ipaddr.js';

/**
 * The network that a client's address belongs to, such as `203.0.113.0/24`; an IPv4
 * address written as IPv6 is the IPv4 address. Null for anything that is no address.
 */
export function clientNetwork(
  ip: string | null,
  bits: { ipv4: number; ipv6: number },
): string | null {
  const withoutZone = ip?.replace(/%.*$/, '') ?? '';
  if (!ipaddr.isValid(withoutZone)) return null;
  const address = ipaddr.process(withoutZone);
  if (address.kind() === 'ipv4') {
    const network = `${address.toString()}/${bits.ipv4}`;
    return `${ipaddr.IPv4.networkAddressFromCIDR(network).toString()}/${bits.ipv4}`;
  }
  const network = `${address.toNormalizedString()}/${bits.ipv6}`;
  return `${ipaddr.IPv6.networkAddressFromCIDR(network).toString()}/${bits.ipv6}`;
}
