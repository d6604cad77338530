import { expect, test } from 'vitest';
import { cutPage } from './cut-page.ts';

test.for([
  [[], [], null],
  [['a', 'b'], ['a', 'b'], null],
  [['a', 'b', 'c'], ['a', 'b'], 'b'],
] as const)('of %j a page of two is %j, and the next begins behind %j', ([found, page, end]) => {
  expect(cutPage<string>(found, 2)).toEqual({ page, end });
});
