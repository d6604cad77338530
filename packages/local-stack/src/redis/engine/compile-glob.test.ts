import { expect, test } from 'vitest';
import { compileGlob } from './compile-glob.ts';

test.for([
  ['*', 'anything', true],
  ['*', '', true],
  ['h?llo', 'hello', true],
  ['h?llo', 'hllo', false],
  ['h*llo', 'heeello', true],
  ['h[ae]llo', 'hallo', true],
  ['h[^e]llo', 'hello', false],
  ['h[a-c]llo', 'hbllo', true],
  ['h[c-a]llo', 'hbllo', true],
  ['a\\*b', 'a*b', true],
  ['a\\*b', 'axb', false],
  ['[\\]]', ']', true],
  ['a.c', 'abc', false],
  ['captcha:*', 'captcha:门', true],
  ['门', '门', true],
  ['?', '门', false],
  ['*a*b*', 'xxaxxbxx', true],
  ['a', 'ab', false],
] as const)('%j against %j is %s', ([pattern, text, expected]) => {
  expect(compileGlob(pattern)(text)).toBe(expected);
});

test('answers a pattern of many stars at once', () => {
  const matches = compileGlob(`${'*a'.repeat(30)}*b`);
  expect(matches('a'.repeat(5000))).toBe(false);
});
