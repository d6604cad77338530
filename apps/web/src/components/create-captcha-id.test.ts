import { CaptchaId } from '@menjin/contract';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createCaptchaId } from './create-captcha-id.ts';

test('is a UUID of version 4, and another one each time', () => {
  const ids = Array.from({ length: 100 }, createCaptchaId);
  for (const id of ids) {
    expect(z.uuidv4().safeParse(id).success).toBe(true);
    expect(CaptchaId.parse(id)).toBe(id);
  }
  expect(new Set(ids).size).toBe(100);
});
