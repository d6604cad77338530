import { type NewStaffInput, usernameKey } from '@menjin/contract';
import { AppError, fieldError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import { assertNewPassword } from '../password/assert-new-password.ts';
import { ownerAudit } from './owner-audit.ts';
import { staffAction } from './staff-action.ts';

/**
 * For whoever has the machines, not for staff: makes an account that administers, or lets one
 * that is there do so, which signs it out everywhere. It is written down with nobody's name.
 *
 * @throws AppError PASSWORD_TOO_COMMON, PASSWORD_TOO_PERSONAL, USERNAME_TAKEN, MOBILE_TAKEN,
 * SERVICE_BUSY, RECORD_GONE where there is no such account or it is disabled
 */
export async function grantStaff(
  deps: Pick<Deps, 'clock' | 'passwords' | 'users'>,
  input: NewStaffInput | { id: number },
): Promise<{ id: number }> {
  return 'password' in input ? await create(deps, input) : await promote(deps, input.id);
}

async function create(
  deps: Pick<Deps, 'clock' | 'passwords' | 'users'>,
  { username, password, ...given }: NewStaffInput,
) {
  const mobile = given.mobile ?? null;
  assertNewPassword(password, { username, mobile, field: 'password' });
  const passwordHash = await deps.passwords.withSlot((slot) => slot.hash(password));
  const action = staffAction(deps, null, { action: 'staff-granted' });
  const created = await deps.users.createStaff(
    { username, usernameKey: usernameKey(username), passwordHash, mobile, createdAt: action.at },
    action,
  );
  if (created === 'duplicate-username') throw fieldError('username', 'USERNAME_TAKEN');
  if (created === 'duplicate-mobile') throw fieldError('mobile', 'MOBILE_TAKEN');
  return created;
}

async function promote(deps: Pick<Deps, 'clock' | 'users'>, id: number) {
  const action = staffAction(deps, null, { action: 'staff-granted', userId: id });
  const written = { action, audit: ownerAudit(deps, 'staff-granted') };
  if (!(await deps.users.promote(id, written))) throw new AppError('RECORD_GONE');
  return { id };
}
