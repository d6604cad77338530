import type { ActingStaff } from '../acting-staff.ts';
import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import type { FoundUser, ReadUser } from '../ports.ts';

/**
 * The account that a member of staff wants to do something to.
 *
 * @throws AppError RECORD_GONE, STAFF_PROTECTED
 */
export async function userToActOn(
  { users }: Pick<Deps, 'users'>,
  staff: ActingStaff,
  id: number,
): Promise<ReadUser> {
  const user = await users.find(id);
  if (user === null) throw new AppError('RECORD_GONE');
  if (isProtectedFrom(staff, user)) throw new AppError('STAFF_PROTECTED');
  return user;
}

/** Colleagues do nothing to each other: whoever gets hold of one account has not got them all. */
export function isProtectedFrom(
  staff: ActingStaff,
  user: Pick<FoundUser, 'id' | 'isStaff' | 'isSuperuser'>,
): boolean {
  return user.id !== staff.id && !staff.isSuperuser && (user.isStaff || user.isSuperuser);
}
