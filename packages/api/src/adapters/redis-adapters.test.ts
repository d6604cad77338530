import { randomInt, randomUUID } from 'node:crypto';
import { describe, expect, inject, test } from 'vitest';
import { captchaTextsContract } from '../testing/contracts/captcha-texts-contract.ts';
import { smsChallengesContract } from '../testing/contracts/sms-challenges-contract.ts';
import { smsCooldownsContract } from '../testing/contracts/sms-cooldowns-contract.ts';
import { createRedis } from './create-redis.ts';
import { createRedisCaptchaTexts } from './redis-captcha-texts.ts';
import { createRedisSmsChallenges } from './redis-sms-challenges.ts';
import { createRedisSmsCooldowns } from './redis-sms-cooldowns.ts';

const { redis } = createRedis({
  kind: 'upstash',
  url: inject('redisUrl'),
  token: inject('redisToken'),
});

describe('captcha texts in Redis', () => {
  captchaTextsContract(() => createRedisCaptchaTexts(redis));
});

describe('SMS challenges in Redis', () => {
  smsChallengesContract(() => createRedisSmsChallenges(redis));
});

describe('SMS cooldowns in Redis', () => {
  smsCooldownsContract(() => createRedisSmsCooldowns(redis));
});

test('every key ends by itself', async () => {
  const mobile = `139${String(randomInt(100_000_000)).padStart(8, '0')}`;
  const captchaId = randomUUID();
  const challenge = { challengeId: randomUUID(), purpose: 'register', mobile } as const;
  await createRedisCaptchaTexts(redis).put(captchaId, 'WXY3', 100);
  await createRedisSmsCooldowns(redis).start(mobile, 60);
  await createRedisSmsChallenges(redis).open(challenge, 300);

  const secondsLeft = async (key: string) => redis.ttl(key);
  expect(await secondsLeft(`captcha:${captchaId}`)).toBeGreaterThan(95);
  expect(await secondsLeft(`send_flag_${mobile}`)).toBeGreaterThan(55);
  expect(await secondsLeft(`sms_code:register:${mobile}`)).toBeGreaterThan(295);
});
