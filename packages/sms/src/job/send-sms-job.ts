import { z } from 'zod';

/** The task's name in the queue. */
export const SEND_SMS_TASK = 'send_sms';

/** All a job knows: which row of the message log to send. No number, no code. */
export const SendSmsPayload = z.strictObject({ messageId: z.uuid() });
export type SendSmsPayload = z.output<typeof SendSmsPayload>;
