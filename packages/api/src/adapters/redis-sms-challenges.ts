import { SMS_PURPOSES } from '@menjin/contract';
import type { Redis } from '@upstash/redis';
import type { SmsChallenge, SmsChallenges } from '../ports.ts';

// One hash for a number and purpose: a field that names the live challenge, and one
// with its tries, so that neither can vanish and leave the other. Both carry the id:
// a late guess at an older challenge counts for that one.
const keyOf = ({ purpose, mobile }: Pick<SmsChallenge, 'purpose' | 'mobile'>) =>
  `sms_code:${purpose}:${mobile}`;
// Whose it is belongs to its name: nobody else's session can use it.
const liveField = ({ challengeId, userId }: SmsChallenge) =>
  userId === null ? `live:${challengeId}` : `live:${challengeId}:${userId}`;
const triesField = ({ challengeId }: SmsChallenge) => `tries:${challengeId}`;

// A guess that comes too late would otherwise leave a key without an end.
const STRAY_TTL_SECONDS = 60;

export function createRedisSmsChallenges(redis: Redis): SmsChallenges {
  return {
    async open(challenge, ttlSeconds) {
      const key = keyOf(challenge);
      await redis
        .multi()
        .del(key)
        .hset(key, { [liveField(challenge)]: 1, [triesField(challenge)]: 0 })
        .expire(key, ttlSeconds)
        .exec();
    },

    async countTry(challenge) {
      const key = keyOf(challenge);
      // Asked first, so that a stranger's guess without the id costs the owner nothing.
      if ((await redis.hexists(key, liveField(challenge))) === 0) return null;
      const [tries, isLive] = await redis
        .multi()
        .hincrby(key, triesField(challenge), 1)
        .hexists(key, liveField(challenge))
        .expire(key, STRAY_TTL_SECONDS, 'NX')
        .exec();
      return isLive === 1 ? tries : null;
    },

    // The count of removed fields tells the one winner.
    spend: async (challenge) => (await redis.hdel(keyOf(challenge), liveField(challenge))) === 1,

    async endAll(mobile) {
      await redis.del(...SMS_PURPOSES.map((purpose) => keyOf({ purpose, mobile })));
    },
  };
}
