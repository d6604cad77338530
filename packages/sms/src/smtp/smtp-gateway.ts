import type { Mailer } from '../mailer.ts';
import type { SmsGateway } from '../sms-gateway.ts';
import { parseRecipientTemplate } from './parse-recipient-template.ts';
import { readSettings, SmtpGatewaySettings } from './smtp-settings.ts';

/**
 * Sends messages as email. The mailer stays its owner's to close.
 *
 * @throws an Error that names the settings that are wrong, without their values
 */
export function createSmtpGateway(
  mailer: Pick<Mailer, 'send'>,
  options: SmtpGatewaySettings,
): SmsGateway {
  const { recipientTemplate, subject, noticeSubject } = readSettings(SmtpGatewaySettings, options);
  const recipientOf = parseRecipientTemplate(recipientTemplate);

  return {
    name: 'smtp',
    async send({ id, to, text, code }) {
      const providerMessageId = await mailer.send({
        id,
        to: recipientOf(to),
        subject: code === null ? noticeSubject : subject,
        text,
      });
      return { providerMessageId, state: 'accepted' };
    },
  };
}
