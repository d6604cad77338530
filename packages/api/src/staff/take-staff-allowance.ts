import type { ActingStaff } from '../acting-staff.ts';
import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';

export type StaffAllowanceDeps = Pick<Deps, 'alarms' | 'allowances' | 'clock' | 'countRefusal'>;

const WINDOW_SECONDS = 60 * 60;
const ALARMS = { reveals: 'staff_reveals_limit', searches: 'staff_searches_limit' } as const;

/**
 * Counts what a member of staff learns of numbers within an hour. Colleagues hear of whoever
 * wants more than the maximum.
 *
 * @throws AppError TRY_LATER with `retryAfterSeconds`
 */
export async function takeStaffAllowance(
  deps: StaffAllowanceDeps,
  { id }: Pick<ActingStaff, 'id'>,
  { kind, amount, maximum }: { kind: keyof typeof ALARMS; amount: number; maximum: number },
): Promise<void> {
  const now = deps.clock.now();
  const wanted = { key: `staff:${kind}:${id}`, maximum, windowSeconds: WINDOW_SECONDS, amount };
  const taken = await deps.allowances.take([wanted], now);
  if (taken.isTaken) return;
  deps.countRefusal(kind);
  const facts = { staffId: id, maximum };
  await deps.alarms.raise({ event: ALARMS[kind], facts }, String(id), now);
  throw new AppError('TRY_LATER', { detail: { retryAfterSeconds: taken.retryAfterSeconds } });
}
