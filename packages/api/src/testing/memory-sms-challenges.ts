import { SMS_PURPOSES } from '@menjin/contract';
import type { Clock, SmsChallenge, SmsChallenges } from '../ports.ts';
import { ExpiringMap } from './expiring-map.ts';

export function createMemorySmsChallenges(clock: Clock): SmsChallenges {
  const live = new ExpiringMap<{ challenge: SmsChallenge; tries: number }>(clock);
  const keyOf = ({ purpose, mobile }: Pick<SmsChallenge, 'purpose' | 'mobile'>) =>
    `${purpose}:${mobile}`;
  const find = (challenge: SmsChallenge) => {
    const entry = live.get(keyOf(challenge));
    const isSame =
      entry?.challenge.challengeId === challenge.challengeId &&
      entry.challenge.userId === challenge.userId;
    return isSame ? entry : undefined;
  };
  return {
    async open(challenge, ttlSeconds) {
      live.set(keyOf(challenge), { challenge, tries: 0 }, ttlSeconds);
    },
    async countTry(challenge) {
      const entry = find(challenge);
      if (entry === undefined) return null;
      entry.tries += 1;
      return entry.tries;
    },
    spend: async (challenge) => find(challenge) !== undefined && live.delete(keyOf(challenge)),
    async endAll(mobile) {
      for (const purpose of SMS_PURPOSES) live.delete(keyOf({ purpose, mobile }));
    },
  };
}
