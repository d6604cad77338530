import type { ActingStaff } from '../acting-staff.ts';
import type { Deps } from '../context.ts';
import { type StaffAllowanceDeps, takeStaffAllowance } from './take-staff-allowance.ts';

/**
 * Counts a number that a member of staff wants to see whole: who works looks at some, who
 * carries them away at all.
 *
 * @throws AppError TRY_LATER with `retryAfterSeconds`
 */
export async function takeReveal(
  deps: StaffAllowanceDeps & Pick<Deps, 'settings'>,
  staff: Pick<ActingStaff, 'id'>,
): Promise<void> {
  const maximum = deps.settings.revealsMaxPerStaffHour;
  await takeStaffAllowance(deps, staff, { kind: 'reveals', amount: 1, maximum });
}
