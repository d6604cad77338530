import { z } from 'zod';
import { ExistingPassword, NewPassword, RawPassword } from './password.ts';
import { repeatedPasswordCheck } from './repeated-password.ts';
import { numberProof } from './sms.ts';

/** Who lost a password proves to have the number. */
export const BeginResetInput = z.strictObject(numberProof);
export type BeginResetInput = z.output<typeof BeginResetInput>;

export type BegunReset =
  /** Whoever holds the ticket may set a new password once. */
  | { kind: 'ticket'; ticket: string; expiresInSeconds: number }
  /** The number may have a new owner: the ticket went to the account's email address. */
  | { kind: 'mailed'; maskedEmail: string; expiresInSeconds: number };

export const ResetPasswordInput = z
  .strictObject({
    ticket: z.string('RECOVERY_EXPIRED').min(1, 'RECOVERY_EXPIRED').max(128, 'RECOVERY_EXPIRED'),
    password: NewPassword,
    repeatedPassword: RawPassword,
  })
  .refine(...repeatedPasswordCheck('password'));
export type ResetPasswordInput = z.output<typeof ResetPasswordInput>;

export const ChangePasswordInput = z
  .strictObject({
    currentPassword: ExistingPassword,
    newPassword: NewPassword,
    repeatedPassword: RawPassword,
  })
  .refine(...repeatedPasswordCheck('newPassword'));
export type ChangePasswordInput = z.output<typeof ChangePasswordInput>;
