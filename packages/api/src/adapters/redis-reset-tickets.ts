import { createHash } from 'node:crypto';
import type { Redis } from '@upstash/redis';
import { z } from 'zod';
import type { ResetTickets } from '../ports.ts';

const keyOf = (ticket: string) =>
  `reset_ticket:${createHash('sha256').update(ticket).digest('base64url')}`;

const Holder = z.object({
  id: z.int(),
  credentialsVersion: z.int(),
  mailedTo: z.string().nullable(),
});

export function createRedisResetTickets(redis: Redis): ResetTickets {
  return {
    async put(ticket, { id, credentialsVersion, mailedTo }, ttlSeconds) {
      const holder: z.output<typeof Holder> = { id, credentialsVersion, mailedTo };
      await redis.set(keyOf(ticket), JSON.stringify(holder), { ex: ttlSeconds });
    },

    async find(ticket) {
      const holder = await redis.get<string>(keyOf(ticket));
      return holder === null ? null : Holder.parse(JSON.parse(holder));
    },

    // The count of removed keys tells the one winner.
    take: async (ticket) => (await redis.del(keyOf(ticket))) === 1,
  };
}
