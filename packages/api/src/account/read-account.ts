import { type Account, maskMobile } from '@menjin/contract';
import { accountOf } from '../account-of.ts';
import type { Deps } from '../context.ts';
import type { StoredSession } from '../ports.ts';
import { isUsablePassword } from '../unusable-password.ts';

/**
 * An account as its owner sees it.
 *
 * @throws AppError SIGN_IN_REQUIRED
 */
export async function readAccount(
  deps: Pick<Deps, 'accounts'>,
  session: StoredSession,
): Promise<Account> {
  const account = await accountOf(deps, session);
  const { id, username, mobile, email, isEmailVerified } = account;
  return {
    id,
    username,
    mobile,
    maskedMobile: mobile === null ? null : maskMobile(mobile),
    email,
    isEmailVerified,
    hasPassword: isUsablePassword(account.passwordHash),
    passwordChangedAt: account.passwordChangedAt?.toISOString() ?? null,
    createdAt: account.createdAt.toISOString(),
    isStaff: session.user.isStaff,
  };
}
