import { NewUsername, usernameKey } from '@menjin/contract';
import type { Deps, RequestFacts } from '../context.ts';
import { type LookupDeps, takeLookup } from './take-lookup.ts';

/**
 * Whether a name is somebody's at this moment, or nobody's to take. Who asks too often is
 * told nothing more: a list of all names is nobody's business.
 *
 * @throws AppError TRY_LATER with `retryAfterSeconds`
 */
export async function isUsernameTaken(
  deps: LookupDeps & Pick<Deps, 'accounts'>,
  { ip }: Pick<RequestFacts, 'ip'>,
  username: string,
): Promise<boolean> {
  await takeLookup(deps, ip);
  if (isReserved(username)) return true;
  return deps.accounts.exists({ kind: 'username', value: usernameKey(username) });
}

function isReserved(username: string): boolean {
  const { error } = NewUsername.safeParse(username);
  return error?.issues.some(({ message }) => message === 'USERNAME_TAKEN') ?? false;
}
