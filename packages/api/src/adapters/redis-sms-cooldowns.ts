import type { Redis } from '@upstash/redis';
import type { SmsCooldowns } from '../ports.ts';
import { wholeSeconds } from '../whole-seconds.ts';

const keyOf = (mobile: string) => `send_flag_${mobile}`;

export function createRedisSmsCooldowns(redis: Redis): SmsCooldowns {
  return {
    async start(mobile, seconds) {
      const set = await redis.set(keyOf(mobile), 1, { nx: true, ex: seconds });
      if (set !== null) return null;
      // TTL would round to the nearest second.
      return wholeSeconds(await redis.pttl(keyOf(mobile)));
    },
    async cancel(mobile) {
      await redis.del(keyOf(mobile));
    },
  };
}
