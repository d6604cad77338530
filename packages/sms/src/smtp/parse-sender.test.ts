import { expect, test } from 'vitest';
import { parseSender } from './parse-sender.ts';

test('reads a mailbox, with or without a name', () => {
  expect(parseSender('a@example.com')).toEqual({ name: '', address: 'a@example.com' });
  expect(parseSender('门禁 <a@example.com>')).toEqual({ name: '门禁', address: 'a@example.com' });
});

test.each([
  '',
  'a@example.com, b@example.com',
  'Name <a@example.com>, b@example.com',
  'Name\r\nBcc: thief@example.com <a@example.com>',
  'Name <a@example.com\r\nBcc: thief@example.com>',
  '"Name" <a@example.com>',
  'Name <a>',
])('refuses %j', (text) => {
  expect(() => parseSender(text)).toThrow('is one mailbox');
});
