import type { ResetSendingStopInput } from '@menjin/contract';
import type { ActingStaff } from '../acting-staff.ts';
import type { Deps } from '../context.ts';
import { PRICE_UNITS } from '../price-units.ts';
import { assertConfirmed } from '../session/assert-confirmed.ts';
import { sendingTotals } from '../sms/sms-limits.ts';
import { staffAction } from './staff-action.ts';

const ALARMS_OF_STOP = ['sms_budget_warning', 'sms_budget_spent', 'sms_hour_limit'];

/**
 * Counts today's spend and this hour's messages from nothing again, so that sending
 * goes on after one of them stopped it. The limits of numbers, addresses and countries stay.
 * Answers what was counted until now. A cookie is not enough: each reset is a budget that can
 * be spent once more.
 *
 * @throws AppError CONFIRMATION_REQUIRED
 */
export async function resetSendingStop(
  deps: Pick<Deps, 'alarms' | 'allowances' | 'clock' | 'settings'>,
  staff: ActingStaff,
  { reason }: ResetSendingStopInput,
): Promise<{ cleared: { spent: number; count: number } }> {
  assertConfirmed(deps, staff);
  const now = deps.clock.now();
  const { hour, spend } = sendingTotals(deps.settings, now);
  const [spent, count] = await Promise.all([
    deps.allowances.used(spend, now),
    deps.allowances.used(hour, now),
  ]);
  const action = staffAction(deps, staff, { action: 'sending-stop-reset', reason });
  await deps.allowances.resetByStaff([spend.key, hour.key], action);
  // They must ring when it is spent a second time.
  for (const event of ALARMS_OF_STOP) await deps.alarms.forget(event);
  return { cleared: { spent: spent / PRICE_UNITS, count } };
}
