import { expect, test } from 'vitest';
import { APP_ERRORS, type AppErrorCode } from '../errors.ts';
import { en, formatErrorMessage, zhCn } from './index.ts';

const codes = Object.keys(APP_ERRORS) as AppErrorCode[];

test.for(codes)('%s is said in both languages, with the same facts', (code) => {
  const facts = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  expect(facts(zhCn[code])).toEqual(facts(en[code]));
  expect(zhCn[code]).toMatch(/\p{Script=Han}/u);
  expect(en[code]).not.toMatch(/\p{Script=Han}|invalid|oops|sorry|please/iu);
});

test('fills the facts in', () => {
  expect(formatErrorMessage(en, 'SEND_TOO_SOON', { retryAfterSeconds: 47 })).toContain(
    '47 seconds',
  );
  expect(formatErrorMessage(zhCn, 'CODE_WRONG', { attemptsLeft: 0 })).toContain('0 次');
});
