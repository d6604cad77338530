import type { CaptchaTexts, Clock } from '../ports.ts';
import { ExpiringMap } from './expiring-map.ts';

export function createMemoryCaptchaTexts(clock: Clock): CaptchaTexts {
  const texts = new ExpiringMap<string>(clock);
  return {
    put: async (captchaId, text, ttlSeconds) => texts.set(captchaId, text, ttlSeconds),
    async take(captchaId) {
      const text = texts.get(captchaId) ?? null;
      texts.delete(captchaId);
      return text;
    },
  };
}
