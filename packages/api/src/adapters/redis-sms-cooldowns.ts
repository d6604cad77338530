import type { Redis } from '@upstash/redis';
import type { SmsCooldowns } from '../ports.ts';

const keyOf = (mobile: string) => `send_flag_${mobile}`;

export function createRedisSmsCooldowns(redis: Redis): SmsCooldowns {
  return {
    async start(mobile, seconds) {
      const set = await redis.set(keyOf(mobile), 1, { nx: true, ex: seconds });
      if (set !== null) return null;
      // Rounded up, where TTL rounds to the nearest second: who waits as long as told has waited
      // enough. It may end between the two commands: then one more second is right.
      return Math.max(1, Math.ceil((await redis.pttl(keyOf(mobile))) / 1000));
    },
    async cancel(mobile) {
      await redis.del(keyOf(mobile));
    },
  };
}
