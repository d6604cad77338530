import { expect, test } from 'vitest';
import { chooseLocale } from './locale.ts';

test('the choice kept in the cookie comes before everything else', () => {
  expect(chooseLocale('en', 'zh-CN')).toBe('en');
});

test('a cookie with another value counts as none', () => {
  expect(chooseLocale('fr', 'en')).toBe('en');
});

test.each([
  ['en-US,en;q=0.9', 'en'],
  ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['fr-FR, en;q=0.4, zh;q=0.7', 'zh-CN'],
  ['en;q=0, fr', 'zh-CN'],
  ['*', 'zh-CN'],
  [null, 'zh-CN'],
] as const)('Accept-Language %s reads as %s', (header, locale) => {
  expect(chooseLocale(undefined, header)).toBe(locale);
});
