import { type ListedUser, type ListUsersInput, maskMobile, type UserPage } from '@menjin/contract';
import type { ActingStaff } from '../acting-staff.ts';
import type { Deps } from '../context.ts';
import type { FoundUser } from '../ports.ts';
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
  // One more than asked for, which tells whether there is another page.
  const before = { beforeId: cursor ?? undefined };
  const found = await deps.users.list({ ...wanted, ...before, limit: limit + 1 });
  const page = found.slice(0, limit);
  const { search } = wanted;
  await takeNumberSearch(deps, staff, search?.kind === 'beginning' ? search.mobile : null, page);
  const last = page.at(-1);
  const hasMore = found.length > page.length && last !== undefined;
  return { users: page.map(toListedUser), nextCursor: hasMore ? String(last.id) : null };
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
