import { createTransport, type SMTPPoolOptions } from 'nodemailer';
import type { Mailer } from '../mailer.ts';
import { parseSender } from './parse-sender.ts';
import { parseSmtpUrl } from './parse-smtp-url.ts';
import { requireMailbox } from './require-mailbox.ts';
import { MailerSettings, readSettings } from './smtp-settings.ts';
import { toGatewayError } from './to-gateway-error.ts';

// Mail servers limit logins more than messages, so a session serves several.
const POOL = {
  pool: true,
  maxConnections: 5,
  // One fresh session for a message whose kept one was gone; further tries are the job's.
  maxRequeues: 1,
  idleTimeout: 30_000,
  socketCloseTimeout: 1_000,
} as const satisfies SMTPPoolOptions;

/**
 * Sends emails over SMTP (RFC 5321), each marked as written by a machine
 * (RFC 3834, 5), so that no holiday notice answers it.
 *
 * @throws an Error that names the settings that are wrong, without their values
 */
export function createMailer(options: MailerSettings): Mailer {
  const { url, from, timeoutMs } = readSettings(MailerSettings, options);
  const sender = parseSender(from);
  const senderDomain = sender.address.replace(/^.*@/, '');
  const transport = createTransport({ ...POOL, ...parseSmtpUrl(url) });

  return {
    async send({ id, to, subject, text }) {
      requireMailbox(to);
      const mail = {
        envelope: { from: sender.address, to },
        from: sender,
        to: { name: '', address: to },
        subject,
        text,
        textEncoding: 'base64',
        // The same at every attempt, so that a mailbox can tell a repeat (RFC 5322, 3.6.4).
        messageId: `<${encodeURIComponent(id)}@${senderDomain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        xMailer: false,
        disableFileAccess: true,
        disableUrlAccess: true,
      } as const;
      try {
        const sent = await transport.sendMail({ ...mail, signal: AbortSignal.timeout(timeoutMs) });
        // Some servers put an id of their own in place of ours and say so.
        return (sent.serverMessageId ?? sent.messageId).slice(0, 128);
      } catch (error) {
        throw toGatewayError(error);
      }
    },
    async close() {
      transport.close();
    },
  };
}
