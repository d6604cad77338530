import { expect, test } from 'vitest';
import { captchaAlphabet } from './captcha-alphabet.ts';
import { createCaptchaText } from './create-captcha-text.ts';

test('a text has four characters of the alphabet', () => {
  for (let draw = 0; draw < 1000; draw += 1) {
    expect(createCaptchaText()).toMatch(new RegExp(`^[${captchaAlphabet}]{4}$`));
  }
});

test('a text has the length asked for', () => {
  expect(createCaptchaText(1)).toHaveLength(1);
  expect(createCaptchaText(8)).toHaveLength(8);
});

test('a length other than 1 to 8 is refused', () => {
  for (const length of [0, -1, 9, 2.5, Number.NaN, Infinity]) {
    expect(() => createCaptchaText(length)).toThrow(RangeError);
  }
});

test('every character is equally likely at every position', () => {
  const draws = 9000;
  const texts = Array.from({ length: draws }, () => createCaptchaText());
  for (const position of [0, 1, 2, 3]) {
    const expected = draws / captchaAlphabet.length;
    let chiSquare = 0;
    for (const character of captchaAlphabet) {
      const seen = texts.filter((text) => text[position] === character).length;
      chiSquare += (seen - expected) ** 2 / expected;
    }
    // 17 degrees of freedom: a fair generator goes over 70 less than once in ten million runs.
    expect(chiSquare).toBeLessThan(70);
  }
});
