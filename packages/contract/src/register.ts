import { z } from 'zod';
import { NewPassword, RawPassword } from './password.ts';
import { repeatedPasswordCheck } from './repeated-password.ts';
import { numberProof } from './sms.ts';
import { NewUsername } from './username.ts';

export const RegisterInput = z
  .strictObject({
    username: NewUsername,
    password: NewPassword,
    repeatedPassword: RawPassword,
    ...numberProof,
    agreed: z.literal(true, 'AGREEMENT_REQUIRED'),
    /** The number is new to whoever registers: an account that left it idle loses it. */
    isNewNumber: z.boolean('FIELD_INVALID').default(false),
  })
  .refine(...repeatedPasswordCheck('password'));
export type RegisterInput = z.output<typeof RegisterInput>;

export const UsernameAvailabilityInput = z.strictObject({ username: NewUsername });
export type UsernameAvailabilityInput = z.output<typeof UsernameAvailabilityInput>;
