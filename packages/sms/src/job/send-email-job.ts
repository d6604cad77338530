import { z } from 'zod';

/** The task's name in the queue. */
export const SEND_EMAIL_TASK = 'send_email';

/** All a job knows: which row of the e-mails to send. No address, no link. */
export const SendEmailPayload = z.strictObject({ emailId: z.uuid() });
export type SendEmailPayload = z.output<typeof SendEmailPayload>;

/** What an account's address is written about: two links, and notices, which carry none. */
export const EMAIL_KINDS = [
  'verify-address',
  'recovery-link',
  'notice-address',
  'notice-mobile',
  'notice-password',
  'notice-deleted',
  'notice-released',
] as const;
export const EmailKind = z.enum(EMAIL_KINDS);
export type EmailKind = z.output<typeof EmailKind>;
