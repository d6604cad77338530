import { createHash } from 'node:crypto';
import type { Redis } from '@upstash/redis';
import { z } from 'zod';
import type { ResetTickets } from '../ports.ts';

const keyOf = (ticket: string) =>
  `reset_ticket:${createHash('sha256').update(ticket).digest('base64url')}`;

const Seen = z.object({ id: z.int(), credentialsVersion: z.int() });

export function createRedisResetTickets(redis: Redis): ResetTickets {
  return {
    async put(ticket, { id, credentialsVersion }, ttlSeconds) {
      const seen: z.output<typeof Seen> = { id, credentialsVersion };
      await redis.set(keyOf(ticket), JSON.stringify(seen), { ex: ttlSeconds });
    },

    async find(ticket) {
      const seen = await redis.get<string>(keyOf(ticket));
      return seen === null ? null : Seen.parse(JSON.parse(seen));
    },

    // The count of removed keys tells the one winner.
    take: async (ticket) => (await redis.del(keyOf(ticket))) === 1,
  };
}
