import { z } from 'zod';
import { normalizeMobile } from './mobile.ts';

/**
 * The key under which a username is unique: NFKC and case folded, so that
 * `Alice` and `ＡＬＩＣＥ` cannot both exist.
 */
export function usernameKey(username: string): string {
  // Upper case first folds what lower case alone keeps apart (ſ, ß, final ς).
  return username.normalize('NFKC').toUpperCase().toLowerCase();
}

// Names that would pass for the operator's own.
const RESERVED = new Set([
  'admin',
  'administrator',
  'anonymous',
  'guest',
  'menjin',
  'moderator',
  'official',
  'operator',
  'security',
  'service',
  'staff',
  'support',
  'sysadmin',
  'system',
  'superuser',
]);

/** A username that an operator may give an account that administers; also a reserved one. */
export const StaffUsername = z
  .string('FIELD_REQUIRED')
  .min(1, 'FIELD_REQUIRED')
  .regex(/^[A-Za-z0-9_-]{5,20}$/, 'USERNAME_INVALID')
  // Login tells a mobile from a username by its looks, so no name may read as a number.
  .refine((name) => !/^\d+$/.test(name) && normalizeMobile(name) === null, 'USERNAME_INVALID');

/** A username that a new account may choose: 5 to 20 letters, digits, `_` or `-`. */
export const NewUsername = StaffUsername.refine(
  (name) => !RESERVED.has(usernameKey(name)),
  'USERNAME_TAKEN',
);
