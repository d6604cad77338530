import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { deriveSmsCode } from './derive-sms-code.ts';

const KEY = 'a key for tests, long enough to be one';

test('the same challenge always has the same code', () => {
  const challengeId = randomUUID();
  expect(deriveSmsCode(KEY, challengeId)).toBe(deriveSmsCode(KEY, challengeId));
});

test('another key makes another code', () => {
  const ids = Array.from({ length: 20 }, () => randomUUID());
  const same = ids.filter((id) => deriveSmsCode(KEY, id) === deriveSmsCode('another key', id));
  expect(same.length).toBeLessThan(3);
});

test('R13: codes are six digits, evenly spread, with leading zeros kept', () => {
  const codes = Array.from({ length: 20_000 }, () => deriveSmsCode(KEY, randomUUID()));
  expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
  expect(codes.filter((code) => code.startsWith('0')).length / codes.length).toBeGreaterThan(0.09);
  for (let position = 0; position < 6; position += 1) {
    // 9 degrees of freedom: above 40 once in 100,000 runs of a fair source.
    expect(chiSquare(codes.map((code) => Number(code[position])))).toBeLessThan(40);
  }
});

function chiSquare(digits: number[]): number {
  const expected = digits.length / 10;
  const counts = Array.from({ length: 10 }, (_, digit) => digits.filter((d) => d === digit).length);
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}
