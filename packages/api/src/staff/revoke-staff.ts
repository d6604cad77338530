import type { Deps } from '../context.ts';
import { ownerAudit } from './owner-audit.ts';
import { staffAction } from './staff-action.ts';

/**
 * For whoever has the machines, not for staff: takes from an account what `grantStaff` gave it,
 * and signs it out everywhere. It is written down with nobody's name. Nothing is changed where
 * the account administers nothing, or is the last that could and is to be spared.
 */
export async function revokeStaff(
  deps: Pick<Deps, 'clock' | 'users'>,
  { id, sparesLast }: { id: number; sparesLast: boolean },
): Promise<'demoted' | 'is-none' | 'is-last'> {
  return deps.users.demote(
    { id, sparesLast },
    {
      action: staffAction(deps, null, { action: 'staff-revoked', userId: id }),
      audit: ownerAudit(deps, 'staff-revoked'),
    },
  );
}
