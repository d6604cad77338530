import type { SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';
import type { Mailer } from '../mailer.ts';
import type { SmsGateway } from '../sms-gateway.ts';
import { createMailer } from '../smtp/create-mailer.ts';
import { createSmtpGateway } from '../smtp/smtp-gateway.ts';
import type { MailerSettings, SmtpGatewaySettings } from '../smtp/smtp-settings.ts';
import { startSmtpServer } from './start-smtp-server.ts';

export const MOBILE = '13800138000';
export const CODE = '482915';
export const PASSWORD = 'open-sesame@/?#';
export const MESSAGE = {
  id: '3f0c1b1e-6f0e-4a55-9a3c-0d9c6a1f7e21',
  to: MOBILE,
  purpose: 'register',
  text: `【门禁】验证码 ${CODE}，你正在注册账号，5 分钟内有效。\n\n@accounts.example.com #${CODE}`,
  code: CODE,
};

/** A mail server of this test alone. */
export async function serve(options: SMTPServerOptions = {}) {
  const server = await startSmtpServer(options);
  onTestFinished(() => server.close());
  return server;
}

/** A mailer to a port of this machine, closed with the test. */
export function mailerTo(port: number, settings: Partial<MailerSettings> = {}): Mailer {
  const mailer = createMailer({
    url: `smtp://127.0.0.1:${port}`,
    from: '门禁 <accounts@example.com>',
    ...settings,
  });
  onTestFinished(() => mailer.close());
  return mailer;
}

/** A gateway over such a mailer. */
export function gatewayTo(
  port: number,
  { url, timeoutMs, ...settings }: Partial<MailerSettings & SmtpGatewaySettings> = {},
): SmsGateway {
  const mailer = mailerTo(port, {
    ...(url !== undefined && { url }),
    ...(timeoutMs !== undefined && { timeoutMs }),
  });
  return createSmtpGateway(mailer, { recipientTemplate: '{mobile}@139.com', ...settings });
}

/** The address of that port with user and password. */
export const urlWithLogin = (port: number) =>
  `smtp://menjin:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}`;
