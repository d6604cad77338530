import { z } from 'zod';

export const PASSWORD_MIN_LENGTH = 8;
export const PASSWORD_MAX_LENGTH = 128;

/**
 * What may arrive at all, in UTF-16 units. Checked before anything else looks at a
 * password: normalising takes the square of its length where accents are piled up.
 */
export const RawPassword = z
  .string('FIELD_REQUIRED')
  .min(1, 'FIELD_REQUIRED')
  .max(1024, { error: 'PASSWORD_TOO_LONG', abort: true });

/** The form in which a password is measured, hashed and compared (NIST SP 800-63B, 3.1.1.2). */
export function normalizePassword(password: string): string {
  return password.normalize('NFKC');
}

function lengthInCodePoints(password: string): number {
  return Array.from(normalizePassword(password)).length;
}

/** A password for a new account: 8 to 128 characters, no composition rules. */
export const NewPassword = RawPassword.refine(
  (password) => password.isWellFormed(),
  'FIELD_INVALID',
)
  .refine((password) => lengthInCodePoints(password) >= PASSWORD_MIN_LENGTH, 'PASSWORD_TOO_SHORT')
  .refine((password) => lengthInCodePoints(password) <= PASSWORD_MAX_LENGTH, 'PASSWORD_TOO_LONG');

/** A password to compare with a stored one: bounded, but not held to today's policy. */
export const ExistingPassword = RawPassword.refine(
  (password) => password.isWellFormed(),
  'FIELD_INVALID',
);
