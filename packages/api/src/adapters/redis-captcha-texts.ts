import { createHash } from 'node:crypto';
import type { Redis } from '@upstash/redis';
import type { CaptchaTexts, KeptCaptcha } from '../ports.ts';

const keyOf: Record<KeptCaptcha['form'] | 'flow', (captchaId: string) => string> = {
  image: (captchaId) => `captcha:${captchaId}`,
  audio: (captchaId) => `captcha_audio:${captchaId}`,
  flow: (captchaId) => `captcha_flow:${captchaId}`,
};

/** The flow is the value of a cookie: only its hash is kept. */
const hashOf = (flow: string) => createHash('sha256').update(flow).digest('base64url');

export function createRedisCaptchaTexts(redis: Redis): CaptchaTexts {
  return {
    async put({ id, form, text, flow }, ttlSeconds) {
      const [flowKey, owner] = [keyOf.flow(id), hashOf(flow)];
      const isNew = await redis.set(flowKey, owner, { nx: true, ex: ttlSeconds });
      const holder = isNew === null ? await redis.get(flowKey) : owner;
      // Null: it ended between the two.
      if (holder !== null && holder !== owner) return false;
      await redis
        .multi()
        .expire(flowKey, ttlSeconds)
        .set(keyOf[form](id), text, { ex: ttlSeconds })
        .exec();
      return true;
    },

    async take(captchaId) {
      const [image, audio] = await redis
        .multi()
        .getdel<string>(keyOf.image(captchaId))
        .getdel<string>(keyOf.audio(captchaId))
        .del(keyOf.flow(captchaId))
        .exec();
      return [image, audio].filter((text) => text !== null);
    },
  };
}
