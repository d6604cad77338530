import { passwordComplaint } from '@menjin/password/policy';
import { fieldError } from '../app-error.ts';

/**
 * The one policy for passwords that are set, on every path: not among the common ones,
 * and not made of what is known of the account. Length is checked with the input.
 *
 * @param context `field`: the name of the field that the password was typed into
 * @throws AppError PASSWORD_TOO_COMMON, PASSWORD_TOO_PERSONAL
 */
export function assertNewPassword(
  password: string,
  context: { username: string; mobile: string | null; field: string },
): void {
  const complaint = passwordComplaint(password, context);
  if (complaint === null) return;
  throw fieldError(context.field, complaint);
}
