import type { SetEmailInput } from '@menjin/contract';
import { accountOf } from '../account-of.ts';
import type { Whereabouts } from '../audit-facts.ts';
import type { StoredSession } from '../ports.ts';
import { assertConfirmed } from '../session/assert-confirmed.ts';
import { assertRecentLogin } from '../session/assert-recent-login.ts';
import { type WriteEmailDeps, writeEmail } from './write-email.ts';

/**
 * Sets the address for front ends that cannot ask who sits there: a login of today is enough
 * as long as no address of the account was verified. There is no channel yet to take away.
 *
 * @throws AppError CONFIRMATION_REQUIRED, TRY_LATER, SIGN_IN_REQUIRED
 */
export async function addEmail(
  deps: WriteEmailDeps,
  client: Whereabouts,
  session: StoredSession,
  { email }: SetEmailInput,
): Promise<void> {
  const account = await accountOf(deps, session);
  if (account.isEmailVerified) assertConfirmed(deps, session);
  else assertRecentLogin(deps, session);
  await writeEmail(deps, client, account, email);
}
