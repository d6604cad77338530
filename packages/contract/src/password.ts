import { z } from 'zod';

export const PASSWORD_MIN_LENGTH = 8;
export const PASSWORD_MAX_LENGTH = 128;

/** The form in which a password is measured, hashed and compared (NIST SP 800-63B, 3.1.1.2). */
export function normalizePassword(password: string): string {
  return password.normalize('NFKC');
}

function lengthInCodePoints(password: string): number {
  return Array.from(normalizePassword(password)).length;
}

/** A password for a new account: 8 to 128 characters, no composition rules. */
export const NewPassword = z
  .string('FIELD_REQUIRED')
  .min(1, 'FIELD_REQUIRED')
  .refine((password) => password.isWellFormed(), 'FIELD_INVALID')
  .refine((password) => lengthInCodePoints(password) >= PASSWORD_MIN_LENGTH, 'PASSWORD_TOO_SHORT')
  .refine((password) => lengthInCodePoints(password) <= PASSWORD_MAX_LENGTH, 'PASSWORD_TOO_LONG');

/** A password to compare with a stored one: bounded, but not held to today's policy. */
export const ExistingPassword = z
  .string('FIELD_REQUIRED')
  .min(1, 'FIELD_REQUIRED')
  .max(1024, 'PASSWORD_TOO_LONG')
  .refine((password) => password.isWellFormed(), 'FIELD_INVALID');
