import type { Clock, ResetTickets, SeenAccount } from '../ports.ts';
import { ExpiringMap } from './expiring-map.ts';

export function createMemoryResetTickets(clock: Clock): ResetTickets {
  const tickets = new ExpiringMap<SeenAccount>(clock);
  return {
    async put(ticket, { id, credentialsVersion }, ttlSeconds) {
      tickets.set(ticket, { id, credentialsVersion }, ttlSeconds);
    },
    find: async (ticket) => tickets.get(ticket) ?? null,
    take: async (ticket) => tickets.delete(ticket),
  };
}
