import { expect, test } from 'vitest';
import { GatewayRefusedError } from '../gateway-errors.ts';
import { parseRecipientTemplate } from './parse-recipient-template.ts';

test('names one mailbox, or one for each number', () => {
  expect(parseRecipientTemplate('pilot@example.com')('13800138000')).toBe('pilot@example.com');
  expect(parseRecipientTemplate('{mobile}@139.com')('13800138000')).toBe('13800138000@139.com');
  expect(parseRecipientTemplate('sms.{mobile}@localhost')('+447911123456')).toBe(
    'sms.+447911123456@localhost',
  );
});

test.each([
  '',
  'pilot',
  '@example.com',
  'pilot@',
  'pilot@example..com',
  'pilot@-example.com',
  '.pilot@example.com',
  'pilot@a@example.com',
  'a@example.com,b@example.com',
  'a@example.com;b@example.com',
  'a@example.com b@example.com',
  'Pilot <pilot@example.com>',
  '<pilot@example.com>',
  '"pilot"@example.com',
  'pilot@example.com\r\nBcc: thief@example.com',
  'pilot@example.com\n',
  'pilot\0@example.com',
  '{code}@example.com',
  '{mobile}{text}@example.com',
  '{mobile@example.com',
  '{mobile}',
  'pilot@{mobile}.example.com',
  `${'x'.repeat(60)}{mobile}@example.com`,
])('refuses %j as a template', (template) => {
  expect(() => parseRecipientTemplate(template)).toThrow('is one mailbox');
});

test.each([
  '',
  '138001',
  '+',
  '138-0013-8000',
  '13800138000 ',
  '13800138000\n',
  '+86+13800138000',
  '１３８００１３８０００',
  '13800138000,13900139000',
  '13800138000@evil.example',
  '{mobile}',
  '$&',
])('refuses %j as a number', (mobile) => {
  const recipientOf = parseRecipientTemplate('{mobile}@139.com');
  expect(() => recipientOf(mobile)).toThrow(GatewayRefusedError);
});
