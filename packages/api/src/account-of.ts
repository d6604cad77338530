import { AppError } from './app-error.ts';
import type { Deps } from './context.ts';
import type { StoredAccount, StoredSession } from './ports.ts';

/**
 * The account that a session belongs to, whole, and as it was when the session was found:
 * one that was recovered since is not theirs to change any more.
 *
 * @throws AppError SIGN_IN_REQUIRED when it changed, was deleted or disabled this moment
 */
export async function accountOf(
  { accounts }: Pick<Deps, 'accounts'>,
  { user }: Pick<StoredSession, 'user'>,
): Promise<StoredAccount> {
  const account = await accounts.get(user.id);
  if (account === null || !account.isActive) throw new AppError('SIGN_IN_REQUIRED');
  if (account.credentialsVersion !== user.credentialsVersion)
    throw new AppError('SIGN_IN_REQUIRED');
  return account;
}
