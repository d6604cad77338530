import { z } from 'zod';

/** What an SMS code may be used for; a code of one purpose is refused for every other. */
export const SMS_PURPOSES = ['register', 'login', 'reset', 'change-mobile', 'confirm'] as const;
export const SmsPurpose = z.enum(SMS_PURPOSES, 'FIELD_INVALID');
export type SmsPurpose = z.output<typeof SmsPurpose>;

/** What an SMS tells of an account without holding a code. */
export const SMS_NOTICES = [
  'notice-address',
  'notice-mobile',
  'notice-password',
  'notice-deleted',
  'notice-released',
] as const;
export type SmsNotice = (typeof SMS_NOTICES)[number];

const notices: ReadonlySet<string> = new Set(SMS_NOTICES);

/** Whether a message of this purpose is a notice, and not a code. */
export const isSmsNotice = (purpose: string): purpose is SmsNotice => notices.has(purpose);
