import { createTransport, type SMTPPoolOptions } from 'nodemailer';
import { z } from 'zod';
import type { SmsGateway } from '../sms-gateway.ts';
import { parseRecipientTemplate } from './parse-recipient-template.ts';
import { parseSender } from './parse-sender.ts';
import { parseSmtpUrl } from './parse-smtp-url.ts';
import { SmtpSettings } from './smtp-settings.ts';
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
 * Sends code messages as e-mail (RFC 5321), each marked as written by a machine
 * (RFC 3834, 5), so that no holiday notice answers it.
 *
 * @throws an Error that names the settings that are wrong, without their values
 */
export function createSmtpGateway(options: SmtpSettings): SmsGateway {
  const settings = SmtpSettings.safeParse(options);
  if (!settings.success) throw new Error(z.prettifyError(settings.error));
  const { subject, timeoutMs } = settings.data;
  const sender = parseSender(settings.data.from);
  const recipientOf = parseRecipientTemplate(settings.data.recipientTemplate);
  const senderDomain = sender.address.replace(/^.*@/, '');
  const transport = createTransport({ ...POOL, ...parseSmtpUrl(settings.data.url) });

  return {
    name: 'smtp',
    async send({ id, to, text }) {
      const recipient = recipientOf(to);
      const mail = {
        envelope: { from: sender.address, to: recipient },
        from: sender,
        to: { name: '', address: recipient },
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
        const providerMessageId = (sent.serverMessageId ?? sent.messageId).slice(0, 128);
        return { providerMessageId, state: 'accepted' };
      } catch (error) {
        throw toGatewayError(error, to);
      }
    },
    async close() {
      transport.close();
    },
  };
}
