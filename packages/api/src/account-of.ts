import { AppError } from './app-error.ts';
import type { Deps } from './context.ts';
import type { StoredAccount, StoredSession } from './ports.ts';

/**
 * The account that a session belongs to, whole.
 *
 * @throws AppError SIGN_IN_REQUIRED when it was deleted or disabled this moment
 */
export async function accountOf(
  { accounts }: Pick<Deps, 'accounts'>,
  { user }: Pick<StoredSession, 'user'>,
): Promise<StoredAccount> {
  const account = await accounts.get(user.id);
  if (account === null || !account.isActive) throw new AppError('SIGN_IN_REQUIRED');
  return account;
}
