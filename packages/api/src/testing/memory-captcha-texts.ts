import type { CaptchaTexts, Clock, KeptCaptcha } from '../ports.ts';
import { ExpiringMap } from './expiring-map.ts';

export function createMemoryCaptchaTexts(clock: Clock): CaptchaTexts {
  const flows = new ExpiringMap<string>(clock);
  const texts = new ExpiringMap<string>(clock);
  const keyOf = (id: string, form: KeptCaptcha['form']) => `${form}:${id}`;
  const take = (key: string) => {
    const text = texts.get(key);
    texts.delete(key);
    return text === undefined ? [] : [text];
  };
  return {
    async put({ id, form, text, flow }, ttlSeconds) {
      const owner = flows.get(id) ?? flow;
      if (owner !== flow) return false;
      flows.set(id, flow, ttlSeconds);
      texts.set(keyOf(id, form), text, ttlSeconds);
      return true;
    },
    async take(id) {
      flows.delete(id);
      return [...take(keyOf(id, 'image')), ...take(keyOf(id, 'audio'))];
    },
  };
}
