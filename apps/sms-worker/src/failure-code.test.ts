import { GatewayUnavailableError } from '@menjin/sms';
import { expect, test } from 'vitest';
import { failureCode } from './failure-code.ts';

test("a gateway's code is taken as it is, as far as the column holds it", () => {
  const codeOf = (code: string) =>
    failureCode(new GatewayUnavailableError('away', { code, concerns: 'gateway' }));
  expect(codeOf('550 5.1.1')).toBe('550 5.1.1');
  expect(codeOf('x'.repeat(100))).toBe('x'.repeat(64));
});

test('of other errors only what reads like a code is taken, never words', () => {
  const codeOf = (code: string) => failureCode(Object.assign(new Error('13800138000'), { code }));
  expect(codeOf('ECONNRESET')).toBe('ECONNRESET');
  expect(codeOf('no way to 13800138000')).toBe('UNKNOWN');
  expect(failureCode(new Error('13800138000'))).toBe('UNKNOWN');
  expect(failureCode('13800138000')).toBe('UNKNOWN');
});
