import type { ActingStaff } from '../acting-staff.ts';
import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';

export type NumberSearchDeps = Pick<
  Deps,
  'alarms' | 'allowances' | 'clock' | 'countRefusal' | 'settings'
>;

const WINDOW_SECONDS = 60 * 60;
// What a masked number shows of its beginning: of a foreign one, the plus sign among it.
const SHOWN_MAINLAND = 3;
const SHOWN_FOREIGN = 4;

/**
 * Counts what a search tells of numbers beyond their masked form: whoever types on, digit by
 * digit, has the whole of every number that still is found, and nothing is written down. Only
 * what was found under the typed beginning counts, and a search that finds nothing as one.
 *
 * @throws AppError TRY_LATER with `retryAfterSeconds`
 */
export async function takeNumberSearch(
  deps: NumberSearchDeps,
  staff: Pick<ActingStaff, 'id'>,
  beginning: string | null | undefined,
  found: readonly { mobile: string | null }[],
): Promise<void> {
  if (beginning === null || beginning === undefined) return;
  const shown = beginning.startsWith('+') ? SHOWN_FOREIGN : SHOWN_MAINLAND;
  if (beginning.length <= shown) return;
  const told = new Set(
    found.flatMap(({ mobile }) => (mobile?.startsWith(beginning) ? mobile : [])),
  );
  const now = deps.clock.now();
  const maximum = deps.settings.searchedNumbersMaxPerStaffHour;
  const wanted = { key: `staff:searches:${staff.id}`, maximum, windowSeconds: WINDOW_SECONDS };
  const taken = await deps.allowances.take([{ ...wanted, amount: Math.max(1, told.size) }], now);
  if (taken.isTaken) return;
  deps.countRefusal('searches');
  const facts = { staffId: staff.id, maximum };
  await deps.alarms.raise({ event: 'staff_searches_limit', facts }, String(staff.id), now);
  throw new AppError('TRY_LATER', { detail: { retryAfterSeconds: taken.retryAfterSeconds } });
}
