import { expect, test } from 'vitest';
import { GatewayRefusedError } from './gateway-errors.ts';
import { createSandboxMailer } from './sandbox-mailer.ts';

const at = new Date('2026-11-22T08:00:00Z');
const mail = {
  id: 'e1',
  to: 'alice@example.org',
  kind: 'notice-password',
  subject: '【门禁】账号密码已修改',
  text: '你账号的密码被修改。',
} as const;

function setUp() {
  const kept: unknown[] = [];
  const inbox = { keep: async (message: unknown) => void kept.push(message) };
  return { kept, mailer: createSandboxMailer(inbox, { now: () => at }) };
}

test('keeps the email with its time, its kind as purpose, and no code', async () => {
  const { kept, mailer } = setUp();
  expect(await mailer.send(mail)).toBe('sandbox-e1');
  const { id, to, kind: purpose } = mail;
  const text = '【门禁】账号密码已修改\n\n你账号的密码被修改。';
  expect(kept).toEqual([{ id, to, purpose, text, code: null, at }]);
});

test('takes no address that a mail server would not get', async () => {
  const { kept, mailer } = setUp();
  const to = 'alice@example.org,thief@example.com';
  await expect(mailer.send({ ...mail, to })).rejects.toThrow(GatewayRefusedError);
  expect(kept).toEqual([]);
});
