import { z } from 'zod';
import { parseRecipientTemplate } from './parse-recipient-template.ts';
import { parseSender } from './parse-sender.ts';
import { parseSmtpUrl } from './parse-smtp-url.ts';

/** What the SMTP gateway is told. Its complaints read on after the name of a setting. */
export const SmtpSettings = z.object({
  url: readableBy(parseSmtpUrl),
  /** Most servers want the mailbox of the user that logs in. */
  from: readableBy(parseSender),
  recipientTemplate: readableBy(parseRecipientTemplate),
  /** Shown on locked screens and in lists, so it does not hold the code. */
  subject: z
    .string()
    .regex(/^\P{Cc}{1,100}$/u, 'is one line of 1 to 100 characters')
    .default('【门禁】验证码'),
  /** From taking the message up to the server's last answer. */
  timeoutMs: z.number().int().min(1).max(60_000).default(10_000),
});
export type SmtpSettings = z.input<typeof SmtpSettings>;

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
