import { SMS_PURPOSES } from '@menjin/contract';
import { expect, test } from 'vitest';
import { composeSmsText } from './compose-sms-text.ts';

test('says what the code is for, and ends with the line that binds it to the page', () => {
  const text = composeSmsText({
    signature: '门禁',
    purpose: 'register',
    code: '012345',
    expiresInMinutes: 5,
    host: 'accounts.example.com',
  });
  expect(text).toContain('【门禁】验证码 012345，你正在注册账号，5 分钟内有效');
  expect(text).toMatch(/\n@accounts\.example\.com #012345$/);
});

test('has a sentence of its own for every purpose', () => {
  const texts = SMS_PURPOSES.map((purpose) =>
    composeSmsText({ signature: '', purpose, code: '012345', expiresInMinutes: 5, host: '' }),
  );
  expect(new Set(texts).size).toBe(SMS_PURPOSES.length);
  for (const text of texts) expect(text).not.toContain('你正在验证手机号');
  // The docs tell it, because gateways bill more than 70 with signature and host as two.
  expect(Math.max(...texts.map(({ length }) => length))).toBe(51);
});
