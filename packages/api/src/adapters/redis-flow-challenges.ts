import { createHash } from 'node:crypto';
import type { Redis } from '@upstash/redis';
import type { FlowChallenges, FlowOfNumber } from '../ports.ts';

// As of every cookie, a hash alone is kept.
const keyOf = ({ flow, mobile }: FlowOfNumber) => {
  const owner = flow === null ? '' : createHash('sha256').update(flow).digest('base64url');
  return `flow_challenge:${owner}:${mobile}`;
};

export function createRedisFlowChallenges(redis: Redis): FlowChallenges {
  return {
    async put(asker, challengeId, ttlSeconds) {
      await redis.set(keyOf(asker), challengeId, { ex: ttlSeconds });
    },
    find: (asker) => redis.get<string>(keyOf(asker)),
  };
}
