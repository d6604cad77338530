import type { RevealMessageMobileInput } from '@menjin/contract';
import type { ActingStaff } from '../acting-staff.ts';
import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import { assertConfirmed } from '../session/assert-confirmed.ts';
import { ownerAudit } from './owner-audit.ts';
import type { RevealDeps } from './reveal-mobile.ts';
import { staffAction } from './staff-action.ts';
import { takeReveal } from './take-reveal.ts';
import { userToActOn } from './user-to-act-on.ts';

/**
 * The whole number that a message was for, written down as `revealMobile` does. Whoever has
 * an account with it reads of it, and a colleague's stays hidden here as well.
 *
 * @throws AppError CONFIRMATION_REQUIRED, STAFF_PROTECTED, RECORD_GONE, TRY_LATER
 */
export async function revealMessageMobile(
  deps: RevealDeps & Pick<Deps, 'accounts' | 'smsLog'>,
  staff: ActingStaff,
  { id, reason }: RevealMessageMobileInput,
): Promise<{ mobile: string }> {
  assertConfirmed(deps, staff);
  const message = await deps.smsLog.find(id);
  if (message === null) throw new AppError('RECORD_GONE');
  const { mobile } = message;
  // Before it is known whose number it is: a refusal tells that it is a colleague's.
  await takeReveal(deps, staff);
  const holder = await deps.accounts.find({ kind: 'mobile', value: mobile });
  if (holder !== null) await userToActOn(deps, staff, holder.id);
  const action = staffAction(deps, staff, {
    action: 'message-mobile-revealed',
    messageId: id,
    reason,
    // The message is gone long before this line is.
    ...(holder === null ? {} : { userId: holder.id }),
  });
  const audit = ownerAudit(deps, 'mobile-seen-by-staff');
  await deps.staffLog.record(action, holder === null ? undefined : { userId: holder.id, audit });
  return { mobile };
}
