import { expect, test } from 'vitest';
import { APP_ERRORS, type AppErrorCode } from '../errors.ts';
import { en, formatErrorMessage, zhCn } from './index.ts';

const codes = Object.keys(APP_ERRORS) as AppErrorCode[];

test.for(codes)('%s is said in both languages, with the same facts', (code) => {
  const facts = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  expect(facts(zhCn.sentences[code])).toEqual(facts(en.sentences[code]));
  expect(zhCn.sentences[code]).toMatch(/\p{Script=Han}/u);
  expect(zhCn.sentences[code]).not.toMatch(/请(?!求)|抱歉|对不起|无效/u);
  expect(en.sentences[code]).not.toMatch(/\p{Script=Han}|invalid|oops|sorry|please/iu);
});

test.for([
  [1, '1 second', '1秒'],
  [47, '47 seconds', '47秒'],
  [120, '120 seconds', '120秒'],
  [121, '3 minutes', '3分钟'],
  [3660, '61 minutes', '61分钟'],
  [7201, '2 hours', '2小时'],
  [87_840, '24 hours', '24小时'],
] as const)('%i seconds read as %s', ([retryAfterSeconds, english, chinese]) => {
  expect(formatErrorMessage(en, 'TRY_LATER', { retryAfterSeconds })).toContain(english);
  expect(formatErrorMessage(zhCn, 'TRY_LATER', { retryAfterSeconds })).toContain(chinese);
});

test('fills the facts in', () => {
  expect(formatErrorMessage(en, 'SEND_TOO_SOON', { retryAfterSeconds: 47 })).toContain(
    '47 seconds',
  );
  expect(formatErrorMessage(zhCn, 'CODE_WRONG', { attemptsLeft: 0 })).toContain('0 次');
});
