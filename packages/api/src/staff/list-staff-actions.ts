import { type ListStaffActionsInput, rowCursor, type StaffActionPage } from '@menjin/contract';
import type { Deps } from '../context.ts';
import { cutPage } from './cut-page.ts';
import { tellStaffActions } from './tell-staff-actions.ts';

/** A page of what staff did, the newest first. */
export async function listStaffActions(
  deps: Pick<Deps, 'accounts' | 'staffLog'>,
  { by, about, action, cursor, limit }: ListStaffActionsInput,
): Promise<StaffActionPage> {
  const found = await deps.staffLog.list({
    staffId: by,
    userId: about,
    action,
    before: cursor ?? undefined,
    limit: limit + 1,
  });
  const { page, end } = cutPage(found, limit);
  return {
    actions: await tellStaffActions(deps, page),
    nextCursor: end === null ? null : rowCursor({ createdAt: end.at, id: end.id }),
  };
}
