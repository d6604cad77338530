import type { Redis } from '@upstash/redis';
import type { CaptchaTexts } from '../ports.ts';

const keyOf = (captchaId: string) => `captcha:${captchaId}`;

export function createRedisCaptchaTexts(redis: Redis): CaptchaTexts {
  return {
    async put(captchaId, text, ttlSeconds) {
      await redis.set(keyOf(captchaId), text, { ex: ttlSeconds });
    },
    take: (captchaId) => redis.getdel<string>(keyOf(captchaId)),
  };
}
