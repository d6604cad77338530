import { expect, test } from 'vitest';
import { addDecimals } from './add-decimals.ts';

test.for([
  ['0.1', '0.2', '0.3'],
  ['10.50', '0.1', '10.6'],
  ['5.0e3', '2.0e2', '5200'],
  ['1', '-1', '0'],
  ['-1.5', '0.25', '-1.25'],
  ['.5', '5.', '5.5'],
  ['1e-17', '0', '0.00000000000000001'],
  ['1e-18', '0', '0'],
  ['+3', '0', '3'],
  ['90071992547409930', '1.5', '90071992547409931.5'],
] as const)('%s and %s make %s', ([left, right, sum]) => {
  expect(addDecimals(left, right)).toBe(sum);
});

test.for(['', ' 1', 'abc', '1e999', '.', '1.2.3', 'inf', '9'.repeat(400)])('refuses %j', (text) => {
  expect(() => addDecimals('0', text)).toThrow('ERR value is not a valid float');
});
