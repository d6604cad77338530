import { z } from 'zod';

/** The task's name in the queue. */
export const SEND_EMAIL_TASK = 'send_email';

/** All a job knows: which row of the emails to send. No address, no link. */
export const SendEmailPayload = z.strictObject({ emailId: z.uuid() });
export type SendEmailPayload = z.output<typeof SendEmailPayload>;
