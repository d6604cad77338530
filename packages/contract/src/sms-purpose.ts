import { z } from 'zod';

/** What an SMS code may be used for; a code of one purpose is refused for every other. */
export const SMS_PURPOSES = ['register', 'login', 'reset', 'change-mobile'] as const;
export const SmsPurpose = z.enum(SMS_PURPOSES, 'FIELD_INVALID');
export type SmsPurpose = z.output<typeof SmsPurpose>;
