import type { RevealMobileInput } from '@menjin/contract';
import type { ActingStaff } from '../acting-staff.ts';
import type { Deps } from '../context.ts';
import { assertConfirmed } from '../session/assert-confirmed.ts';
import { ownerAudit } from './owner-audit.ts';
import { staffAction } from './staff-action.ts';
import { takeReveal } from './take-reveal.ts';
import { userToActOn } from './user-to-act-on.ts';

export type RevealDeps = Pick<
  Deps,
  'alarms' | 'allowances' | 'clock' | 'countRefusal' | 'settings' | 'staffLog' | 'users'
>;

/**
 * The whole number of an account. It is written down first who wanted to see it and why: what
 * cannot be written down is not answered.
 *
 * @throws AppError CONFIRMATION_REQUIRED, STAFF_PROTECTED, RECORD_GONE, TRY_LATER
 */
export async function revealMobile(
  deps: RevealDeps,
  staff: ActingStaff,
  { id, reason }: RevealMobileInput,
): Promise<{ mobile: string | null }> {
  assertConfirmed(deps, staff);
  const { mobile } = await userToActOn(deps, staff, id);
  if (mobile === null) return { mobile };
  await takeReveal(deps, staff);
  await deps.staffLog.record(
    staffAction(deps, staff, { action: 'mobile-revealed', userId: id, reason }),
    { userId: id, audit: ownerAudit(deps, 'mobile-seen-by-staff') },
  );
  return { mobile };
}
