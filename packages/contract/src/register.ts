import { z } from 'zod';
import { Mobile } from './mobile.ts';
import { NewPassword, normalizePassword, RawPassword } from './password.ts';
import { ChallengeId, SmsCode } from './sms.ts';
import { NewUsername } from './username.ts';

export const RegisterInput = z
  .strictObject({
    username: NewUsername,
    password: NewPassword,
    repeatedPassword: RawPassword,
    mobile: Mobile,
    challengeId: ChallengeId,
    code: SmsCode,
    agreed: z.literal(true, 'AGREEMENT_REQUIRED'),
  })
  .refine(
    (input) => normalizePassword(input.password) === normalizePassword(input.repeatedPassword),
    {
      path: ['repeatedPassword'],
      message: 'PASSWORDS_DIFFER',
      // Said together with every other field's error, not only once those are mended.
      when: ({ value }) => hasBothPasswords(value),
    },
  );
export type RegisterInput = z.output<typeof RegisterInput>;

export const UsernameAvailabilityInput = z.strictObject({ username: NewUsername });
export type UsernameAvailabilityInput = z.output<typeof UsernameAvailabilityInput>;

const BothPasswords = z.object({ password: RawPassword, repeatedPassword: RawPassword });

const hasBothPasswords = (value: unknown): boolean => BothPasswords.safeParse(value).success;
