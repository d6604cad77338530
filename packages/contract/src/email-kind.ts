import { z } from 'zod';
import { SMS_NOTICES } from './sms-purpose.ts';

/** What an account's address is written about: two links, and notices, which carry none. */
export const EmailKind = z.enum(['verify-address', 'recovery-link', ...SMS_NOTICES]);
export type EmailKind = z.output<typeof EmailKind>;
