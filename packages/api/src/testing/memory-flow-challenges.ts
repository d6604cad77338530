import type { Clock, FlowChallenges, FlowOfNumber } from '../ports.ts';
import { ExpiringMap } from './expiring-map.ts';

export function createMemoryFlowChallenges(clock: Clock): FlowChallenges {
  const challenges = new ExpiringMap<string>(clock);
  const keyOf = ({ flow, mobile }: FlowOfNumber) => JSON.stringify([flow, mobile]);
  return {
    async put(asker, challengeId, ttlSeconds) {
      challenges.set(keyOf(asker), challengeId, ttlSeconds);
    },
    find: async (asker) => challenges.get(keyOf(asker)) ?? null,
  };
}
