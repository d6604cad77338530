import { SMS_NOTICES } from '@menjin/contract';
import { expect, test } from 'vitest';
import { composeSmsNotice } from './compose-sms-notice.ts';

test.each(SMS_NOTICES)('%s says what happened in one message, without code or link', (notice) => {
  const text = composeSmsNotice({ signature: '', notice });
  expect(text).toMatch(/^【】.*刚刚.*联系客服。$/);
  // No longer than the longest code.
  expect(text.length).toBeLessThanOrEqual(51);
  expect(text).not.toMatch(/\d|:|@|\.|验证码/);
});
