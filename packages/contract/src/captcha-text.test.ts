import { expect, test } from 'vitest';
import { normalizeCaptchaText } from './captcha-text.ts';

test.for([
  ['wXe3', 'WXE3'],
  ['ｗＸｅ３', 'WXE3'],
  [' WX E3 ', 'WXE3'],
  ['482 913', '482913'],
])('%s is %s, however it is typed', ([typed = '', meant = '']) => {
  expect(normalizeCaptchaText(typed)).toBe(normalizeCaptchaText(meant));
});

test('what is never shown is taken for what it looks like', () => {
  expect(normalizeCaptchaText('HNJKR')).toBe('AMUXP');
  expect(normalizeCaptchaText('O7z4')).toBe('DT2A');
});

test('characters that are shown stay themselves', () => {
  expect(normalizeCaptchaText('ACDELMPTUWX239')).toBe('ACDELMPTUWX239');
});

test('different digits stay different', () => {
  const digits = Array.from('0123456789', normalizeCaptchaText);
  expect(new Set(digits).size).toBe(10);
});
