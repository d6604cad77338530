import type { AccountEvent } from '@menjin/contract';
import { clientNetwork } from './client-network.ts';
import type { Deps, RequestFacts } from './context.ts';
import type { AuditFacts } from './ports.ts';

// As much of an address as a person needs to recognise a device, and no more.
const PREFIX_BITS = { ipv4: 24, ipv6: 48 };
const MOST_USER_AGENT_CHARACTERS = 256;

/** Where a request came from, as it arrived. */
export type Whereabouts = Pick<RequestFacts, 'ip' | 'userAgent'>;

/** As much of where a request came from as is kept. */
export function keptWhereabouts({ ip, userAgent }: Whereabouts) {
  return {
    ipPrefix: clientNetwork(ip, PREFIX_BITS),
    userAgent: userAgent?.replaceAll('\0', '').slice(0, MOST_USER_AGENT_CHARACTERS) ?? null,
  };
}

/** An event as it is kept. */
export function auditFacts(
  { clock }: Pick<Deps, 'clock'>,
  request: Whereabouts,
  event: AccountEvent,
): AuditFacts {
  return { event, at: clock.now(), ...keptWhereabouts(request) };
}
