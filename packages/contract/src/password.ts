import { z } from 'zod';
import { normalizePassword, PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from './password-text.ts';

/**
 * What may arrive at all, in UTF-16 units. Checked before anything else looks at a
 * password: normalising takes the square of its length where accents are piled up.
 */
export const RawPassword = z
  .string('FIELD_REQUIRED')
  .min(1, 'FIELD_REQUIRED')
  .max(1024, { error: 'PASSWORD_TOO_LONG', abort: true });

function lengthInCodePoints(password: string): number {
  return Array.from(normalizePassword(password)).length;
}

/** A password that is set, for a new account or in place of an old one: 8 to 128 characters, no composition rules. */
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
