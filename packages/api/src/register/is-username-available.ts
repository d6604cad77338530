import { usernameKey } from '@menjin/contract';
import type { Deps } from '../context.ts';

/** Whether a new account could take this name at this moment. */
export async function isUsernameAvailable(
  deps: Pick<Deps, 'accounts'>,
  username: string,
): Promise<boolean> {
  return !(await deps.accounts.exists({ kind: 'username', value: usernameKey(username) }));
}
