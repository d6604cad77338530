import type { DisableUserInput } from '@menjin/contract';
import type { ActingStaff } from '../acting-staff.ts';
import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import { assertConfirmed } from '../session/assert-confirmed.ts';
import { countAlive } from './count-alive.ts';
import { ownerAudit } from './owner-audit.ts';
import { staffAction } from './staff-action.ts';
import { userToActOn } from './user-to-act-on.ts';

/**
 * Keeps an account from being used until it is enabled again, and signs it out everywhere.
 * Its password and its number stay; a login is answered as one with a wrong password.
 *
 * @throws AppError CONFIRMATION_REQUIRED, STAFF_SELF, STAFF_PROTECTED, RECORD_GONE
 */
export async function disableUser(
  deps: Pick<Deps, 'clock' | 'settings' | 'users'>,
  staff: ActingStaff,
  { id, reason }: DisableUserInput,
): Promise<{ endedSessions: number }> {
  assertConfirmed(deps, staff);
  if (id === staff.id) throw new AppError('STAFF_SELF');
  const user = await userToActOn(deps, staff, id);
  if (!user.isActive) return { endedSessions: 0 };
  const ended = await deps.users.setActive(
    { id, isActive: false, sparesStaff: !staff.isSuperuser },
    {
      action: staffAction(deps, staff, { action: 'user-disabled', userId: id, reason }),
      audit: ownerAudit(deps, 'disabled-by-staff'),
    },
  );
  // Deleted, disabled or made staff this moment.
  if (ended === null) throw new AppError('RECORD_GONE');
  return { endedSessions: countAlive(deps, ended) };
}
