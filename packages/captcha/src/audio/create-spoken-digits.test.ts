import { expect, test } from 'vitest';
import { createSpokenDigits } from './create-spoken-digits.ts';

test('there are six digits', () => {
  for (let draw = 0; draw < 1000; draw += 1) expect(createSpokenDigits()).toMatch(/^[0-9]{6}$/);
});

test('there are as many digits as asked for', () => {
  expect(createSpokenDigits(1)).toHaveLength(1);
  expect(createSpokenDigits(8)).toHaveLength(8);
});

test('a length other than 1 to 8 is refused', () => {
  for (const length of [0, -1, 9, 2.5, Number.NaN, Infinity]) {
    expect(() => createSpokenDigits(length)).toThrow(RangeError);
  }
});

test('every digit is equally likely at every position', () => {
  const draws = 5000;
  const texts = Array.from({ length: draws }, () => createSpokenDigits());
  for (const position of [0, 1, 2, 3, 4, 5]) {
    let chiSquare = 0;
    for (const digit of '0123456789') {
      const seen = texts.filter((text) => text[position] === digit).length;
      chiSquare += (seen - draws / 10) ** 2 / (draws / 10);
    }
    // 9 degrees of freedom: a fair generator goes over 52 less than once in ten million draws.
    expect(chiSquare).toBeLessThan(52);
  }
});
