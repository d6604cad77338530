import { z } from 'zod';
import type { Device } from './session.ts';
import { numberProof } from './sms.ts';

/** An account as its owner sees it. */
export type Account = {
  id: number;
  username: string;
  /** The whole number: it is the owner's own. */
  mobile: string | null;
  maskedMobile: string | null;
  email: string | null;
  /** Whether the address was confirmed by a link sent to it. */
  isEmailVerified: boolean;
  /** False for an account that has none yet, such as one that a login by SMS code made. */
  hasPassword: boolean;
  /** ISO 8601, UTC; null where it was never changed. */
  passwordChangedAt: string | null;
  createdAt: string;
  /** Whether the pages for staff are open to it. */
  isStaff: boolean;
};

/** The code for a new number, sent to it while its future owner was signed in and confirmed. */
export const ChangeMobileInput = z.strictObject(numberProof);
export type ChangeMobileInput = z.output<typeof ChangeMobileInput>;

/** One address, as it is written on an envelope (RFC 5321); no list, no name around it. */
export const EmailAddress = z
  .string('FIELD_REQUIRED')
  .trim()
  .min(1, 'FIELD_REQUIRED')
  .max(254, { error: 'EMAIL_INVALID', abort: true })
  .pipe(z.email('EMAIL_INVALID').regex(/^[^@]{1,64}@/, 'EMAIL_INVALID'));

export const SetEmailInput = z.strictObject({ email: EmailAddress });
export type SetEmailInput = z.output<typeof SetEmailInput>;

export const VerifyEmailInput = z.strictObject({
  token: z.string('EMAIL_LINK_EXPIRED').min(1, 'EMAIL_LINK_EXPIRED').max(128, 'EMAIL_LINK_EXPIRED'),
});
export type VerifyEmailInput = z.output<typeof VerifyEmailInput>;

/** What happened to an account; the name under which it is kept. */
export type AccountEvent =
  | 'registered'
  | 'signed-in'
  | 'signed-in-by-code'
  | 'sign-in-failed'
  | 'signed-out'
  | 'confirmed'
  | 'session-revoked'
  | 'other-sessions-revoked'
  | 'password-changed'
  | 'password-reset'
  | 'mobile-changed'
  | 'mobile-released'
  | 'email-set'
  | 'email-verified'
  | 'account-deleted'
  // What staff did; by whom and why is for staff alone.
  | 'disabled-by-staff'
  | 'enabled-by-staff'
  | 'signed-out-by-staff'
  | 'mobile-seen-by-staff'
  // What whoever has the machines did.
  | 'staff-granted'
  | 'staff-revoked';

/** One line of an account's recent activity. */
export type Activity = {
  id: string;
  event: AccountEvent;
  /** ISO 8601, UTC. */
  at: string;
  device: Device;
  ipPrefix: string | null;
};

/** The address as a message may show it: `al****@example.com`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, Math.min(2, at - 1))}****${email.slice(at)}`;
}
