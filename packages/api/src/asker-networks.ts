import { clientNetwork } from './client-network.ts';

const UNKNOWN_NETWORK = 'unknown';
// How many networks' worth a whole site of them may ask for.
const NETWORKS_OF_SITE = 5;

/** A network, and how many clients' worth of anything it may have. */
type AskerNetwork = { network: string; clients: number };

/** The networks that what a client asks for is counted under, the narrowest first. */
export function askerNetworks(ip: string | null): AskerNetwork[] {
  // A client whose address nobody knows shares one with all others of that kind.
  const network = clientNetwork(ip, { ipv4: 32, ipv6: 64 }) ?? UNKNOWN_NETWORK;
  // Who rents a server gets a /48 of IPv6: 65,536 times a /64.
  const site = clientNetwork(ip, { ipv4: 32, ipv6: 48 }) ?? UNKNOWN_NETWORK;
  const own = { network, clients: 1 };
  return site === network ? [own] : [own, { network: site, clients: NETWORKS_OF_SITE }];
}
