import { expect, test } from 'vitest';
import { createCaptchaMaker } from './create-captcha-maker.ts';

test('recordings wait for each other, and those beyond the queue are refused', async () => {
  const maker = createCaptchaMaker({ smsCodeKey: 'a key of the tests' });
  const asked = Array.from({ length: 150 }, () =>
    maker.speak('048371', 'zh-CN').then(
      ({ contentType }) => contentType,
      (error: { code: string; detail: object }) => [error.code, error.detail],
    ),
  );
  const answers = await Promise.all(asked);
  expect(answers.filter((answer) => answer === 'audio/wav')).toHaveLength(102);
  expect(answers.at(-1)).toEqual(['SERVICE_BUSY', { retryAfterSeconds: 2 }]);
});
