import { z } from 'zod';
import { RawPassword } from './password.ts';
import { normalizePassword } from './password-text.ts';

/**
 * The arguments of `refine` for a form that takes a new password twice. Said together
 * with every other field's error, not only once those are mended.
 */
export function repeatedPasswordCheck<Field extends string>(field: Field) {
  const Both = z.object({ [field]: RawPassword, repeatedPassword: RawPassword });
  const isSame = (input: Record<Field | 'repeatedPassword', string>) =>
    normalizePassword(input[field]) === normalizePassword(input.repeatedPassword);
  const options = {
    path: ['repeatedPassword'],
    message: 'PASSWORDS_DIFFER',
    when: ({ value }: { value: unknown }) => Both.safeParse(value).success,
  };
  return [isSame, options] as const;
}
