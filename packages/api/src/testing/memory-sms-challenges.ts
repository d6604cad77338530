import type { Clock, SmsChallenge, SmsChallenges } from '../ports.ts';
import { ExpiringMap } from './expiring-map.ts';

export function createMemorySmsChallenges(clock: Clock): SmsChallenges {
  const live = new ExpiringMap<{ challengeId: string; tries: number }>(clock);
  const keyOf = ({ purpose, mobile }: SmsChallenge) => `${purpose}:${mobile}`;
  const find = (challenge: SmsChallenge) => {
    const entry = live.get(keyOf(challenge));
    return entry?.challengeId === challenge.challengeId ? entry : undefined;
  };
  return {
    async open(challenge, ttlSeconds) {
      live.set(keyOf(challenge), { challengeId: challenge.challengeId, tries: 0 }, ttlSeconds);
    },
    async countTry(challenge) {
      const entry = find(challenge);
      if (entry === undefined) return null;
      entry.tries += 1;
      return entry.tries;
    },
    spend: async (challenge) => find(challenge) !== undefined && live.delete(keyOf(challenge)),
  };
}
