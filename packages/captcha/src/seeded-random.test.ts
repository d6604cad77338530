import { expect, test } from 'vitest';
import { createSeededRandom } from './seeded-random.ts';

test('a seed gives the same numbers again, another seed others', () => {
  const numbers = (seed: string): number[] => {
    const random = createSeededRandom(seed);
    return Array.from({ length: 5 }, () => random.next());
  };
  expect(numbers('one')).toEqual(numbers('one'));
  expect(numbers('one')).not.toEqual(numbers('two'));
});

test('numbers fill their range evenly', () => {
  const random = createSeededRandom('range');
  const numbers = Array.from({ length: 10_000 }, () => random.between(-2, 4));
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(-2);
  expect(Math.max(...numbers)).toBeLessThan(4);
  expect(numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toBeCloseTo(1, 0);
});

test('there is nothing to pick from an empty list', () => {
  expect(() => createSeededRandom('pick').pick([])).toThrow(RangeError);
});
