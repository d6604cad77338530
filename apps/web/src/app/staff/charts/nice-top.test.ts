import { expect, test } from 'vitest';
import { niceTop } from './nice-top.ts';

test.for([
  [0, 1, 2],
  [2, 1, 2],
  [3, 1, 4],
  [5, 1, 6],
  [41, 1, 50],
  [100, 1, 100],
  [101, 1, 200],
  [0, 0.05, 0.1],
  [0.07, 0.05, 0.1],
  [0.31, 0.05, 0.4],
  [2.2, 0.05, 3],
  [9.1, 0.05, 10],
] as const)(
  'an axis for %d whose labels are multiples of %d ends at %d',
  ([highest, unit, top]) => {
    expect(niceTop(highest, unit)).toBe(top);
  },
);
