import type { Deps, RequestFacts } from '../context.ts';
import { isUsernameTaken } from './is-username-taken.ts';
import type { LookupDeps } from './take-lookup.ts';

/**
 * Whether a new account could take this name at this moment.
 *
 * @throws AppError TRY_LATER with `retryAfterSeconds`
 */
export async function isUsernameAvailable(
  deps: LookupDeps & Pick<Deps, 'accounts'>,
  client: Pick<RequestFacts, 'ip'>,
  username: string,
): Promise<boolean> {
  return !(await isUsernameTaken(deps, client, username));
}
