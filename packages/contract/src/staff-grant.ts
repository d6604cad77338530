import { z } from 'zod';
import { Mobile } from './mobile.ts';
import { NewPassword } from './password.ts';
import { StaffUsername } from './username.ts';

/** An account that is made to administer: its password is what it signs in with. */
export const NewStaffInput = z.strictObject({
  username: StaffUsername,
  mobile: Mobile.optional(),
  password: NewPassword,
});
export type NewStaffInput = z.output<typeof NewStaffInput>;

const ExistingUsername = z
  .string('FIELD_REQUIRED')
  .trim()
  .min(1, 'FIELD_REQUIRED')
  .max(150, 'FIELD_INVALID');

/** An account that somebody has, which is to administer from now on. */
export const ExistingStaffInput = z.union(
  [z.strictObject({ username: ExistingUsername }), z.strictObject({ mobile: Mobile })],
  'FIELD_INVALID',
);
export type ExistingStaffInput = z.output<typeof ExistingStaffInput>;
