import { expect, test } from 'vitest';
import { codeIn } from './code-in.ts';

test.for([
  ['123456', '123456'],
  [' 123456 ', '123456'],
  ['123 456', '123456'],
  ['123–456', '123456'],
  ['１２３４５６', '123456'],
  ['【门禁】验证码 123456，你正在登录，5 分钟内有效。@accounts.example.com #123456', '123456'],
] as const)('of %s a paste leaves %s', ([pasted, code]) => {
  expect(codeIn(pasted)).toBe(code);
});

test.for(['', '12345', '1234567', '12 34', 'abc', '13800138000'])(
  '%s is pasted as it is: the server says what is wrong',
  (pasted) => {
    expect(codeIn(pasted)).toBe(pasted);
  },
);
