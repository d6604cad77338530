import type { ActingStaff } from '../acting-staff.ts';
import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';

const WINDOW_SECONDS = 60 * 60;

/**
 * Counts a number that a member of staff wants to see whole: who works looks at some, who
 * carries them away at all.
 *
 * @throws AppError TRY_LATER with `retryAfterSeconds`
 */
export async function takeReveal(
  deps: Pick<Deps, 'alarms' | 'allowances' | 'clock' | 'countRefusal' | 'settings'>,
  staff: Pick<ActingStaff, 'id'>,
): Promise<void> {
  const now = deps.clock.now();
  const maximum = deps.settings.revealsMaxPerStaffHour;
  const wanted = { key: `staff:reveals:${staff.id}`, maximum, windowSeconds: WINDOW_SECONDS };
  const taken = await deps.allowances.take([{ ...wanted, amount: 1 }], now);
  if (taken.isTaken) return;
  deps.countRefusal('reveals');
  const facts = { staffId: staff.id, maximum };
  await deps.alarms.raise({ event: 'staff_reveals_limit', facts }, String(staff.id), now);
  throw new AppError('TRY_LATER', { detail: { retryAfterSeconds: taken.retryAfterSeconds } });
}
