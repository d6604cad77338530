import type { StaffAction, StaffActionSubject } from '@menjin/contract';
import type { Deps } from '../context.ts';
import type { StoredStaffAction } from '../ports.ts';

/** Actions as colleagues read them, with the names of those who are still there. */
export async function tellStaffActions(
  { accounts }: Pick<Deps, 'accounts'>,
  stored: readonly StoredStaffAction[],
): Promise<StaffAction[]> {
  const ids = stored.flatMap(({ staffId, userId }) => [staffId ?? [], userId ?? []].flat());
  const usernames = await accounts.usernames([...new Set(ids)]);
  const named = (id: number) => ({ id, username: usernames.get(id) ?? null });
  return stored.map((one) => ({
    id: one.id,
    action: one.action,
    at: one.at.toISOString(),
    by: one.staffId === null ? null : named(one.staffId),
    about: subjectOf(one, named),
    reason: one.reason,
    ipPrefix: one.ipPrefix,
  }));
}

function subjectOf(
  { userId, numbers, messageId }: StoredStaffAction,
  named: (id: number) => { id: number; username: string | null },
): StaffActionSubject | null {
  if (userId !== null) return { kind: 'user', ...named(userId) };
  if (numbers !== null) return { kind: 'numbers', prefix: numbers };
  return messageId === null ? null : { kind: 'message', id: messageId };
}
