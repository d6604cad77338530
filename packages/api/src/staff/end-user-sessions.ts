import type { EndUserSessionsInput } from '@menjin/contract';
import type { ActingStaff } from '../acting-staff.ts';
import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import { countAlive } from './count-alive.ts';
import { ownerAudit } from './owner-audit.ts';
import { staffAction } from './staff-action.ts';
import { userToActOn } from './user-to-act-on.ts';

/**
 * Signs an account out everywhere. Whoever has its password or its number signs in again.
 *
 * @throws AppError STAFF_PROTECTED, RECORD_GONE
 */
export async function endUserSessions(
  deps: Pick<Deps, 'clock' | 'settings' | 'users'>,
  staff: ActingStaff,
  { id, reason }: EndUserSessionsInput,
): Promise<{ endedSessions: number }> {
  await userToActOn(deps, staff, id);
  // Whoever signs themselves out everywhere is staff, and is meant.
  const sparesStaff = !staff.isSuperuser && id !== staff.id;
  const ended = await deps.users.endSessions(
    { id, sparesStaff },
    {
      action: staffAction(deps, staff, { action: 'user-sessions-ended', userId: id, reason }),
      audit: ownerAudit(deps, 'signed-out-by-staff'),
    },
  );
  // Deleted or made staff this moment.
  if (ended === null) throw new AppError('RECORD_GONE');
  return { endedSessions: countAlive(deps, ended) };
}
