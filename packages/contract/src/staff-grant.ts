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
