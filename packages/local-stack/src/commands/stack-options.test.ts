import { expect, test } from 'vitest';
import { parseStackOptions } from './stack-options.ts';

const one = { web: 1, server: 1, workers: 1, storefront: 1 };

test('is a box over one process of each without options', () => {
  expect(parseStackOptions([])).toEqual({ json: false, build: true, help: false, counts: one });
});

test('takes counts, with or without the two dashes that package runners pass on', () => {
  const counts = ['--web', '2', '--server=3', '--workers', '0', '--storefront=0'];
  const args = ['--json', ...counts, '--no-build'];
  const expected = {
    json: true,
    build: false,
    help: false,
    counts: { web: 2, server: 3, workers: 0, storefront: 0 },
  };
  expect(parseStackOptions(args)).toEqual(expected);
  expect(parseStackOptions(['--', ...args])).toEqual(expected);
});

test.for([
  [['--jsn'], "Unknown option '--jsn'"],
  [['two'], "Unexpected argument 'two'"],
  [['--web'], "'--web <value>' argument missing"],
  [['--web', '0'], '--web takes a number from 1 to 16, not 0.'],
  [['--server', '17'], '--server takes a number from 1 to 16, not 17.'],
  [['--workers', '1e1'], '--workers takes a number from 0 to 16, not 1e1.'],
  [['--storefront', '2'], '--storefront takes a number from 0 to 1, not 2.'],
] as const)('refuses %s', ([args, message]) => {
  expect(() => parseStackOptions(args)).toThrow(message);
});
