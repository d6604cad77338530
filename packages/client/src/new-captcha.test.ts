import { expect, test } from 'vitest';
import { captchaAudio } from './captcha-audio.ts';
import { createMenjinClient } from './create-menjin-client.ts';
import { newCaptcha } from './new-captcha.ts';
import { newCaptchaId } from './new-captcha-id.ts';
import { createMemorySession } from './session-store.ts';
import { serveApi } from './testing/serve-api.ts';

const wanted = { purpose: 'register', mobile: '13800138000' } as const;

test('what was read of the image proves a code request', async () => {
  const { deps, url } = await serveApi();
  const menjin = createMenjinClient({ url });
  const captcha = await newCaptcha(menjin, { format: 'png' });
  expect(captcha).toMatchObject({
    image: expect.stringMatching(/^data:image\/png;base64,/),
    expiresInSeconds: 100,
  });
  await menjin.sms.requestCode.mutate({ ...wanted, proof: captcha.proof('acde') });
  expect(deps.outbox).toHaveLength(1);
});

test('what was heard proves it as well, also where there are no cookies', async () => {
  const { deps, url } = await serveApi();
  const menjin = createMenjinClient({ url, session: createMemorySession() });
  const captcha = await newCaptcha(menjin);
  const heard = await captchaAudio(menjin, captcha, { language: 'en' });
  expect(heard).toEqual({
    audio: expect.stringMatching(/^data:audio\/wav;base64,/),
    expiresInSeconds: 100,
  });
  await menjin.sms.requestCode.mutate({ ...wanted, proof: captcha.proof('482913') });
  expect(deps.outbox).toHaveLength(1);
});

test('an id is a random UUID, with or without the cryptography of the platform', () => {
  const { crypto } = globalThis;
  const ids = Array.from({ length: 50 }, newCaptchaId);
  Object.defineProperty(globalThis, 'crypto', { value: undefined, configurable: true });
  ids.push(...Array.from({ length: 50 }, newCaptchaId));
  Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
  expect(new Set(ids).size).toBe(100);
  const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
  expect(ids.filter((id) => !uuid.test(id))).toEqual([]);
  // Every bit is drawn but the six that say what a UUID is: each place takes all its digits.
  const digitsAt = (place: number) => [...new Set(ids.map((id) => id[place]))].sort().join('');
  expect(digitsAt(19)).toBe('89ab');
});
