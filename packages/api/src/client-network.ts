import ipaddr from 'ipaddr.js';

/**
 * The network that a client's address belongs to, such as `203.0.113.0/24`; an IPv4
 * address written as IPv6 is the IPv4 address. Null for anything that is no address.
 */
export function clientNetwork(
  ip: string | null,
  bits: { ipv4: number; ipv6: number },
): string | null {
  const withoutZone = withoutPort(ip ?? '').replace(/%.*$/, '');
  if (!ipaddr.isValid(withoutZone)) return null;
  const address = ipaddr.process(withoutZone);
  if (address.kind() === 'ipv4') {
    const network = `${address.toString()}/${bits.ipv4}`;
    return `${ipaddr.IPv4.networkAddressFromCIDR(network).toString()}/${bits.ipv4}`;
  }
  const network = `${address.toNormalizedString()}/${bits.ipv6}`;
  return `${ipaddr.IPv6.networkAddressFromCIDR(network).toString()}/${bits.ipv6}`;
}

/** Some load balancers forward `203.0.113.7:443` and `[2001:db8::1]:443`. */
function withoutPort(address: string): string {
  return address.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1');
}
