import { expect, onTestFinished, test, vi } from 'vitest';
import { readEnv } from './env.ts';

const good = {
  NEXTAUTH_URL: 'https://accounts.example.com',
  DATABASE_URL: 'postgresql://menjin:pw@127.0.0.1:1/menjin',
  SMS_CODE_KEY: 'kq3v9Wm2xT8bLr5nZc7dFh4jGs6pYa1e',
  SMS_GATEWAY: 'smtp',
  SMTP_URL: 'smtps://user:pw@127.0.0.1:1',
  SMTP_FROM: 'codes@example.com',
  SMTP_RECIPIENT: '{mobile}@example.com',
  SANDBOX: '',
  SMS_LOG_RETENTION_DAYS: '',
  AUDIT_RETENTION_DAYS: '',
  STAFF_AUDIT_RETENTION_DAYS: '',
  SMS_SIGNATURE: '',
  ALERT_WEBHOOK_URL: '',
  ALERT_WEBHOOK_TOKEN: '',
};

function read(changes: Partial<Record<keyof typeof good, string>> = {}) {
  for (const [name, value] of Object.entries({ ...good, ...changes })) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  return readEnv();
}

test('needs nothing of alarms and housekeeping', () => {
  expect(read()).toMatchObject({
    SMS_LOG_RETENTION_DAYS: 90,
    AUDIT_RETENTION_DAYS: 180,
    STAFF_AUDIT_RETENTION_DAYS: 730,
    SMS_CONVERSION_MIN_SENDS: 100,
    SMS_CONVERSION_MIN_PERCENT: 20,
  });
});

test('alarms go to https alone, but in the sandbox', () => {
  const ALERT_WEBHOOK_URL = 'http://127.0.0.1:9/hook';
  expect(() => read({ ALERT_WEBHOOK_URL })).toThrow('ALERT_WEBHOOK_URL: must begin with https://');
  expect(read({ ALERT_WEBHOOK_URL, SANDBOX: '1' })).toMatchObject({ ALERT_WEBHOOK_URL });
  expect(() => read({ ALERT_WEBHOOK_URL: 'file:///etc/passwd' })).toThrow('ALERT_WEBHOOK_URL');
});

test('a token that no header can carry is refused, and not repeated', () => {
  const attempt = () => read({ ALERT_WEBHOOK_TOKEN: 'open\r\nsesame' });
  expect(attempt).toThrow(/^ALERT_WEBHOOK_TOKEN: has characters that a header cannot carry\.$/);
});

test('a mail server without sender is refused, whoever sends the messages', () => {
  const sandbox = { SMS_GATEWAY: 'sandbox', SANDBOX: '1', SMTP_RECIPIENT: '' };
  expect(() => read({ ...sandbox, SMTP_FROM: '' })).toThrow(
    'SMTP_FROM: is not set, but SMTP_URL needs it.',
  );
  expect(read(sandbox)).toMatchObject({ SMTP_FROM: 'codes@example.com' });
  expect(read({ ...sandbox, SMTP_URL: '', SMTP_FROM: '' }).SMTP_URL).toBeUndefined();
});

test('links in emails lead to https alone, but in the sandbox', () => {
  const NEXTAUTH_URL = 'http://accounts.example.com';
  expect(() => read({ NEXTAUTH_URL })).toThrow('NEXTAUTH_URL: must begin with https://');
  expect(read({ NEXTAUTH_URL, SANDBOX: '1' })).toMatchObject({ NEXTAUTH_URL });
});

test('a signature that could bring a header of its own is refused', () => {
  expect(() => read({ SMS_SIGNATURE: '门\r\nBcc:' })).toThrow(
    'SMS_SIGNATURE: is more than one line.',
  );
});
