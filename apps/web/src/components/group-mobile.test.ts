import { expect, test } from 'vitest';
import { groupMobile } from './group-mobile.ts';

test.for([
  ['1', '1'],
  ['138', '138'],
  ['1380', '138 0'],
  ['138 0013', '138 0013'],
  ['138 00138', '138 0013 8'],
  ['13800138000', '138 0013 8000'],
  ['138-0013-8000', '138 0013 8000'],
  ['+86 138 0013 8000', '138 0013 8000'],
  ['8613800138000', '138 0013 8000'],
  ['１３８００１３８０００', '138 0013 8000'],
] as const)('%s is shown as %s', ([typed, grouped]) => {
  expect(groupMobile(typed)).toBe(grouped);
});

test.for([
  '',
  '0',
  '12345',
  '01012345678',
  '138001380001',
  '+85261234567',
  '138 0013 800a',
  '+86 138',
])('%s stays as it was typed', (typed) => {
  expect(groupMobile(typed)).toBe(typed);
});
