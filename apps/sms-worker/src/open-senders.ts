import {
  type AccountMailer,
  createMailer,
  createSandboxGateway,
  createSandboxMailer,
  createSmtpGateway,
  type Mailer,
  type SandboxInbox,
  type SmsGateway,
} from '@menjin/sms';
import type { Env } from './env.ts';

type SenderEnv = Pick<
  Env,
  'SMS_GATEWAY' | 'SMS_SIGNATURE' | 'SMTP_URL' | 'SMTP_FROM' | 'SMTP_RECIPIENT'
>;

export type Senders = {
  gateway: SmsGateway;
  /** Null where no way to send emails is configured. */
  mailer: AccountMailer | null;
  close(): Promise<void>;
};

/**
 * Who sends messages, and who sends emails: a mail server that is named gets the emails
 * whoever sends the messages; without one the sandbox keeps them.
 *
 * @throws an Error that names the settings that are wrong, without their values
 */
export function openSenders(env: SenderEnv, inbox: SandboxInbox, clock: { now(): Date }): Senders {
  const isSandbox = env.SMS_GATEWAY === 'sandbox';
  const smtp = openSmtp(env);
  return {
    gateway: isSandbox ? createSandboxGateway(inbox, clock) : openSmtpGateway(env, smtp),
    mailer: smtp ?? (isSandbox ? createSandboxMailer(inbox, clock) : null),
    async close() {
      await smtp?.close();
    },
  };
}

function openSmtp(env: SenderEnv): Mailer | null {
  const { SMTP_URL: url, SMTP_FROM: from } = env;
  return url === undefined || from === undefined ? null : createMailer({ url, from });
}

function openSmtpGateway(env: SenderEnv, smtp: Mailer | null): SmsGateway {
  if (smtp === null) throw new Error('SMS_GATEWAY=smtp needs SMTP_URL and SMTP_FROM.');
  return createSmtpGateway(smtp, {
    recipientTemplate: env.SMTP_RECIPIENT ?? '',
    subject: `【${env.SMS_SIGNATURE}】验证码`,
    noticeSubject: `【${env.SMS_SIGNATURE}】账号提醒`,
  });
}
