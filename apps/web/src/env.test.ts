import { expect, onTestFinished, test, vi } from 'vitest';
import { pinOwnAddress } from './env.ts';

test.for([
  ['127.0.0.1', 'http://127.0.0.1:3000'],
  ['0.0.0.0', 'http://127.0.0.1:3000'],
  ['::1', 'http://[::1]:3000'],
  ['::', 'http://[::1]:3000'],
  ['web.internal', 'http://web.internal:3000'],
] as const)('a process that listens on %s reaches itself at %s', ([HOST, url]) => {
  vi.stubEnv('__NEXT_PRIVATE_ORIGIN', '');
  onTestFinished(() => void vi.unstubAllEnvs());
  pinOwnAddress({ HOST, PORT: 3000 });
  expect(process.env['__NEXT_PRIVATE_ORIGIN']).toBe(url);
});
