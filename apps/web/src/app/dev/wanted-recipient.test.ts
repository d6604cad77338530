import { expect, test } from 'vitest';
import { wantedRecipient } from './wanted-recipient.ts';

test('a number is wanted however it is written, an address as it is', () => {
  expect(wantedRecipient('+86 138-0013-8000')).toBe('13800138000');
  expect(wantedRecipient(' alice@example.org ')).toBe('alice@example.org');
});

test.each(['', 'alice', '1380013', 'alice@', 'a@example.org,b@example.org'])(
  '%j is neither number nor address',
  (text) => {
    expect(wantedRecipient(text)).toBeNull();
  },
);
