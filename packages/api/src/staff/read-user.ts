import { type GetUserInput, maskEmail, type UserDetail } from '@menjin/contract';
import { listActivity } from '../account/list-activity.ts';
import type { ActingStaff } from '../acting-staff.ts';
import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import { liveSessions } from '../session/live-sessions.ts';
import { toListedUser } from './list-users.ts';
import { tellStaffActions } from './tell-staff-actions.ts';
import { isProtectedFrom } from './user-to-act-on.ts';

// The log of all that staff did tells the rest.
const MOST_ACTIONS = 20;

/**
 * An account as staff sees it: no full number, no full address.
 *
 * @throws AppError RECORD_GONE
 */
export async function readUser(
  deps: Pick<Deps, 'accounts' | 'audit' | 'clock' | 'sessions' | 'settings' | 'staffLog' | 'users'>,
  staff: ActingStaff,
  { id }: GetUserInput,
): Promise<UserDetail> {
  const user = await deps.users.find(id);
  if (user === null) throw new AppError('RECORD_GONE');
  const [sessions, activity, actions] = await Promise.all([
    liveSessions(deps, id),
    listActivity(deps, { id }),
    deps.staffLog.list({ userId: id, limit: MOST_ACTIONS }),
  ]);
  const { email, isEmailVerified, hasPassword, passwordChangedAt, agreementVersion } = user;
  return {
    ...toListedUser(user),
    isSuperuser: user.isSuperuser,
    maskedEmail: email === null ? null : maskEmail(email),
    isEmailVerified,
    hasPassword,
    passwordChangedAt: passwordChangedAt?.toISOString() ?? null,
    agreementVersion,
    // Of a disabled account none can be used, whatever rows are left.
    sessions: user.isActive ? sessions : [],
    activity,
    actions: await tellStaffActions(deps, actions),
    isSelf: id === staff.id,
    isProtected: isProtectedFrom(staff, user),
  };
}
