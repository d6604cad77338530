import type { Redis } from '@upstash/redis';
import type { RateWindows } from '../ports.ts';
import { wholeSeconds } from '../whole-seconds.ts';

const keyOf = (key: string) => `rate:${key}`;

export function createRedisRateWindows(redis: Redis): RateWindows {
  return {
    async count(key, windowSeconds) {
      const [count, , millisecondsLeft] = await redis
        .multi()
        .incr(keyOf(key))
        .expire(keyOf(key), windowSeconds, 'NX')
        .pttl(keyOf(key))
        .exec();
      return { count, secondsLeft: wholeSeconds(millisecondsLeft) };
    },
  };
}
