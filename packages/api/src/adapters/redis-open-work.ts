import type { Redis } from '@upstash/redis';
import type { OpenWork } from '../ports.ts';

const keyOf = (workId: string) => `captcha_work:${workId}`;

/** Kept from the setting of a puzzle, not from its solution: a Redis that forgets accepts nothing twice. */
export function createRedisOpenWork(redis: Redis): OpenWork {
  return {
    async put(workId, ttlSeconds) {
      await redis.set(keyOf(workId), 1, { ex: ttlSeconds });
    },
    take: async (workId) => (await redis.del(keyOf(workId))) === 1,
  };
}
