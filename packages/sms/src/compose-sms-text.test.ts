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
