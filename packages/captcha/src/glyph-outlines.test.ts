import { expect, test } from 'vitest';
import { captchaAlphabet } from './captcha-alphabet.ts';
import { glyphOutlines } from './glyph-outlines.ts';

test('eight families hold exactly the characters of the alphabet', () => {
  expect(glyphOutlines).toHaveLength(8);
  for (const family of glyphOutlines) {
    expect(Object.keys(family).sort()).toEqual([...captchaAlphabet].sort());
  }
});

test('every outline is made of contours of at least three points', () => {
  for (const contour of glyphOutlines.flatMap((family) => Object.values(family).flat())) {
    expect(contour.length % 2).toBe(0);
    expect(contour.length).toBeGreaterThanOrEqual(6);
  }
});
