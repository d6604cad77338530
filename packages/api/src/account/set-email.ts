import type { SetEmailInput } from '@menjin/contract';
import { accountOf } from '../account-of.ts';
import type { Whereabouts } from '../audit-facts.ts';
import type { StoredSession } from '../ports.ts';
import { assertConfirmed } from '../session/assert-confirmed.ts';
import { type WriteEmailDeps, writeEmail } from './write-email.ts';

/**
 * Sets the account's email address, or another one.
 *
 * @throws AppError CONFIRMATION_REQUIRED, TRY_LATER, SIGN_IN_REQUIRED
 */
export async function setEmail(
  deps: WriteEmailDeps,
  client: Whereabouts,
  session: StoredSession,
  { email }: SetEmailInput,
): Promise<void> {
  assertConfirmed(deps, session);
  await writeEmail(deps, client, await accountOf(deps, session), email);
}
