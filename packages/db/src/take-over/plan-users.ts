import { normalizeMobile, usernameKey } from '@menjin/contract';

/** The id as text: it may be wider than a number holds. */
export type DjangoUser = { id: string; username: string; mobile: string | null };

export type PlannedUser = DjangoUser & { usernameKey: string };

/** What keeps a user from being taken over as is. Names no number. */
export type Conflict = { userId: string; reason: string; resolution: string };

const NAME_MAX_LENGTH = 150;

/**
 * The name, key and number that each user gets, and what stands in the way. The plan resolves
 * every conflict: of several users with one name or number all but the first lose it.
 */
export function planUsers(users: readonly DjangoUser[]): {
  users: PlannedUser[];
  conflicts: Conflict[];
} {
  const names = planNames(users);
  const mobiles = planMobiles(users);
  return {
    users: users.map((user) => {
      const username = names.renamed.get(user.id) ?? user.username;
      const mobile = mobiles.kept.get(user.id) ?? null;
      return { id: user.id, username, usernameKey: usernameKey(username), mobile };
    }),
    conflicts: [...names.conflicts, ...mobiles.conflicts],
  };
}

function planNames(users: readonly DjangoUser[]) {
  const owners = new Map<string, string>();
  const problems = users.flatMap(({ id, username }) => {
    if (normalizeMobile(username) !== null)
      return [{ id, username, reason: 'its name reads as a mobile number' }];
    const owner = owners.get(usernameKey(username));
    if (owner !== undefined)
      return [{ id, username, reason: `user ${owner} has the same name but for case or width` }];
    owners.set(usernameKey(username), id);
    return [];
  });

  const renamed = new Map<string, string>();
  const conflicts = problems.map(({ id, username, reason }): Conflict => {
    let suffix = `_${id}`;
    while (owners.has(usernameKey(withSuffix(username, suffix)))) suffix += `_${id}`;
    const name = withSuffix(username, suffix);
    owners.set(usernameKey(name), id);
    renamed.set(id, name);
    return { userId: id, reason, resolution: `${suffix} was appended to its name` };
  });
  return { renamed, conflicts };
}

function withSuffix(username: string, suffix: string): string {
  // As Postgres counts: a character beyond the BMP is one.
  const kept = Array.from(username).slice(0, NAME_MAX_LENGTH - suffix.length);
  return `${kept.join('')}${suffix}`;
}

function planMobiles(users: readonly DjangoUser[]) {
  const owners = new Map<string, string>();
  const kept = new Map<string, string>();
  const keep = (id: string, mobile: string) => {
    owners.set(mobile, id);
    kept.set(id, mobile);
  };
  // Whoever has the one spelling keeps the number, so that no row takes it while another has it.
  for (const { id, mobile } of users)
    if (mobile !== null && normalizeMobile(mobile) === mobile && !owners.has(mobile))
      keep(id, mobile);

  const conflicts: Conflict[] = [];
  for (const { id, mobile: written } of users) {
    if (kept.has(id) || written === null || written.trim() === '') continue;
    const mobile = normalizeMobile(written);
    const owner = mobile === null ? undefined : owners.get(mobile);
    if (mobile !== null && owner === undefined) keep(id, mobile);
    else
      conflicts.push({
        userId: id,
        reason:
          owner === undefined
            ? 'its mobile is no mobile number'
            : `user ${owner} has the same mobile, perhaps in another spelling`,
        resolution: 'its mobile was emptied',
      });
  }
  return { kept, conflicts };
}
