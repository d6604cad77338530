import { z } from 'zod';
import { parseRecipientTemplate } from './parse-recipient-template.ts';
import { parseSender } from './parse-sender.ts';
import { parseSmtpUrl } from './parse-smtp-url.ts';

const Subject = z.string().regex(/^\P{Cc}{1,100}$/u, 'is one line of 1 to 100 characters');

/** What a mailer is told. Complaints of settings read on after the name of one. */
export const MailerSettings = z.object({
  url: readableBy(parseSmtpUrl),
  /** Most servers want the mailbox of the user that logs in. */
  from: readableBy(parseSender),
  /** From taking the email up to the server's last answer. */
  timeoutMs: z.number().int().min(1).max(60_000).default(10_000),
});
export type MailerSettings = z.input<typeof MailerSettings>;

/** What the SMTP gateway is told besides. */
export const SmtpGatewaySettings = z.object({
  recipientTemplate: readableBy(parseRecipientTemplate),
  /** Shown on locked screens and in lists, so it does not hold the code. */
  subject: Subject.default('【门禁】验证码'),
  noticeSubject: Subject.default('【门禁】账号提醒'),
});
export type SmtpGatewaySettings = z.input<typeof SmtpGatewaySettings>;

/** @throws an Error that names the settings that are wrong, without their values */
export function readSettings<Schema extends z.ZodType>(
  schema: Schema,
  options: unknown,
): z.output<Schema> {
  const settings = schema.safeParse(options);
  if (settings.success) return settings.data;
  throw new Error(z.prettifyError(settings.error));
}

function readableBy(parse: (text: string) => unknown) {
  return z.string().superRefine((text, context) => {
    try {
      parse(text);
    } catch (error) {
      const message = error instanceof Error ? error.message : 'cannot be read';
      context.addIssue({ code: 'custom', message });
    }
  });
}
