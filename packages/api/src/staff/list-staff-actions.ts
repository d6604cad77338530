import { type ListStaffActionsInput, rowCursor, type StaffActionPage } from '@menjin/contract';
import type { Deps } from '../context.ts';
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
    // One more than asked for, which tells whether there is another page.
    limit: limit + 1,
  });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const hasMore = found.length > page.length && last !== undefined;
  return {
    actions: await tellStaffActions(deps, page),
    nextCursor: hasMore ? rowCursor({ createdAt: last.at, id: last.id }) : null,
  };
}
