import { expect, test } from 'vitest';
import { SmsCode } from './sms.ts';

test.for([
  '123456',
  ' 123456\n',
  '123 456',
  '123-456',
  '1 2 3 4 5 6',
  '１２３４５６',
  '123\u3000456',
  '123\u2013456',
  '123\u200b456',
  '\u2066123456\u2069',
])('%j is the code 123456', (typed) => {
  expect(SmsCode.parse(typed)).toBe('123456');
});

test.for([
  ['', 'FIELD_REQUIRED'],
  [' - ', 'FIELD_REQUIRED'],
  ['12345', 'CODE_MALFORMED'],
  ['1234567', 'CODE_MALFORMED'],
  ['12345a', 'CODE_MALFORMED'],
  ['1'.repeat(33), 'CODE_MALFORMED'],
] as const)('%j is no code: %s', ([typed, refusal]) => {
  expect(SmsCode.safeParse(typed).error?.issues[0]?.message).toBe(refusal);
});
