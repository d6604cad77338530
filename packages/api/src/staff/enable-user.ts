import type { EnableUserInput } from '@menjin/contract';
import type { ActingStaff } from '../acting-staff.ts';
import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import { assertConfirmed } from '../session/assert-confirmed.ts';
import { ownerAudit } from './owner-audit.ts';
import { staffAction } from './staff-action.ts';
import { userToActOn } from './user-to-act-on.ts';

/**
 * Lets an account be used again, by a new login: no session from before comes back.
 *
 * @throws AppError CONFIRMATION_REQUIRED, STAFF_PROTECTED, RECORD_GONE
 */
export async function enableUser(
  deps: Pick<Deps, 'clock' | 'settings' | 'users'>,
  staff: ActingStaff,
  { id, reason }: EnableUserInput,
): Promise<void> {
  assertConfirmed(deps, staff);
  const user = await userToActOn(deps, staff, id);
  if (user.isActive) return;
  const enabled = await deps.users.setActive(
    { id, isActive: true, sparesStaff: !staff.isSuperuser },
    {
      action: staffAction(deps, staff, { action: 'user-enabled', userId: id, reason }),
      audit: ownerAudit(deps, 'enabled-by-staff'),
    },
  );
  if (enabled === null) throw new AppError('RECORD_GONE');
}
