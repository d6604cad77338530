import type { Clock, ResetTickets, TicketHolder } from '../ports.ts';
import { ExpiringMap } from './expiring-map.ts';

export function createMemoryResetTickets(clock: Clock): ResetTickets {
  const tickets = new ExpiringMap<TicketHolder>(clock);
  return {
    async put(ticket, { id, credentialsVersion, mailedTo }, ttlSeconds) {
      tickets.set(ticket, { id, credentialsVersion, mailedTo }, ttlSeconds);
    },
    find: async (ticket) => tickets.get(ticket) ?? null,
    take: async (ticket) => tickets.delete(ticket),
  };
}
