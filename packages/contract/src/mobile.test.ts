import { expect, test } from 'vitest';
import { MobilePrefix, maskMobile, normalizeMobile } from './mobile.ts';

test.for([
  '13800138000',
  '+8613800138000',
  '008613800138000',
  '8613800138000',
  '138 0013 8000',
  '138-0013-8000',
  '(138) 0013.8000',
  '+86 138-0013-8000',
  '１３８００１３８０００',
  '＋８６１３８００１３８０００',
  '138\u200b0013\u200b8000',
  '138\u00a00013\u00a08000',
  '138\u30000013\u30008000',
  '\u202d138\u20110013\u20118000\u202c',
  '138\u22120013\u22128000',
  '\t13800138000\n',
])('reads %j as one number', (spelling) => {
  expect(normalizeMobile(spelling)).toBe('13800138000');
});

test.for([
  ['+852 6123 4567', '+85261234567'],
  ['00852-6123-4567', '+85261234567'],
  ['+1 (415) 555-2671', '+14155552671'],
] as const)('reads %j as %j', ([spelling, number]) => {
  expect(normalizeMobile(spelling)).toBe(number);
});

test.for([
  '',
  '12800138000',
  '1380013800',
  '138001380000',
  '+8612345678901',
  '+861380013800',
  '+0852 6123 4567',
  '13800138000,13900139000',
  '13800138000;13900139000',
  '13800138000x',
  '١٣٨٠٠١٣٨٠٠٠',
  'alice',
  '+12345678901234567',
])('does not read %j as a number', (spelling) => {
  expect(normalizeMobile(spelling)).toBeNull();
});

test('shows the ends of a number and nothing between', () => {
  expect(maskMobile('13800138000')).toBe('138****8000');
  expect(maskMobile('+85261234567')).toBe('+852****4567');
});

test.for([
  ['138', '138'],
  ['138 0013', '1380013'],
  ['+86 138-0013', '1380013'],
  ['0086 138 0013', '1380013'],
  ['86138', '138'],
  ['１３８', '138'],
  ['138 0013 8000', '13800138000'],
  ['+852', '+852'],
  ['00852', '+852'],
  ['+852 6', '+8526'],
  ['+852 6123 4567', '+85261234567'],
  ['+1', '+1'],
  ['+44', '+44'],
] as const)('reads %j as how the numbers %j begin', ([spelling, prefix]) => {
  expect(MobilePrefix.parse(spelling)).toBe(prefix);
});

test.for([
  '1',
  '13',
  '+86 13',
  '+86',
  '0086',
  '86',
  '852',
  '+',
  '+8',
  '+85',
  '+0852',
  '+86 21',
  '12345',
  '138001380001',
  '+1234567890123456',
  '138_0',
  '138%',
  ' ',
  '1'.repeat(65),
])('does not take %j for how numbers begin', (spelling) => {
  const issues = MobilePrefix.safeParse(spelling).error?.issues.map(({ message }) => message);
  expect(issues).toEqual(['MOBILE_PREFIX_INVALID']);
});

test('an empty beginning, which would be everyone, is a field that was left out', () => {
  expect(MobilePrefix.safeParse('').error?.issues.at(0)?.message).toBe('FIELD_REQUIRED');
});
