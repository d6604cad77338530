import { type ListedUser, type ListUsersInput, maskMobile, type UserPage } from '@menjin/contract';
import type { ActingStaff } from '../acting-staff.ts';
import type { Deps } from '../context.ts';
import type { FoundUser } from '../ports.ts';
import { cutPage } from './cut-page.ts';
import { type NumberSearchDeps, takeNumberSearch } from './take-number-search.ts';

/**
 * A page of the accounts, the newest first. No full number is in it.
 *
 * @throws AppError TRY_LATER
 */
export async function listUsers(
  deps: NumberSearchDeps & Pick<Deps, 'users'>,
  staff: ActingStaff,
  { cursor, limit, ...wanted }: ListUsersInput,
): Promise<UserPage> {
  const beforeId = cursor ?? undefined;
  const found = await deps.users.list({ ...wanted, beforeId, limit: limit + 1 });
  const { page, end } = cutPage(found, limit);
  const { search } = wanted;
  await takeNumberSearch(deps, staff, search?.kind === 'beginning' ? search.mobile : null, page);
  return { users: page.map(toListedUser), nextCursor: end === null ? null : String(end.id) };
}

/** An account as staff sees it in a list. */
export function toListedUser(user: FoundUser): ListedUser {
  const { id, username, mobile, createdAt, lastUsedAt, isActive, isStaff } = user;
  return {
    id,
    username,
    maskedMobile: mobile === null ? null : maskMobile(mobile),
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    isActive,
    isStaff,
  };
}
