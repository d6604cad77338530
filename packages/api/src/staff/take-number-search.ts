import type { ActingStaff } from '../acting-staff.ts';
import type { Deps } from '../context.ts';
import { type StaffAllowanceDeps, takeStaffAllowance } from './take-staff-allowance.ts';

export type NumberSearchDeps = StaffAllowanceDeps & Pick<Deps, 'settings'>;

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
  const amount = Math.max(1, told.size);
  const maximum = deps.settings.searchedNumbersMaxPerStaffHour;
  await takeStaffAllowance(deps, staff, { kind: 'searches', amount, maximum });
}
