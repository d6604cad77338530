import { z } from 'zod';
import { normalizeMobile } from './mobile.ts';
import { ExistingPassword } from './password.ts';
import { usernameKey } from './username.ts';

export type AccountIdentifier = { kind: 'mobile' | 'username'; value: string };

/**
 * Tells a mobile number from a username by its looks. No username reads as a
 * mobile number, so the answer never depends on who is registered.
 */
export function parseIdentifier(input: string): AccountIdentifier {
  const mobile = normalizeMobile(input);
  if (mobile !== null) return { kind: 'mobile', value: mobile };
  return { kind: 'username', value: usernameKey(input.trim()) };
}

export const LoginWithPasswordInput = z.strictObject({
  identifier: z
    .string('FIELD_REQUIRED')
    .trim()
    .min(1, 'FIELD_REQUIRED')
    .max(254, 'FIELD_INVALID')
    .refine(
      (identifier) => identifier.isWellFormed() && !identifier.includes('\0'),
      'FIELD_INVALID',
    ),
  password: ExistingPassword,
  /** Remembered sessions outlive the browser; others end with it. */
  remembered: z.boolean('FIELD_INVALID').default(false),
});
export type LoginWithPasswordInput = z.output<typeof LoginWithPasswordInput>;
