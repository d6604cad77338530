import { accountOf } from '../account-of.ts';
import { AppError } from '../app-error.ts';
import { auditFacts, type Whereabouts } from '../audit-facts.ts';
import type { Deps } from '../context.ts';
import { type NoticeDeps, sendNotice } from '../notice/send-notice.ts';
import type { StoredSession } from '../ports.ts';
import { assertConfirmed } from '../session/assert-confirmed.ts';
import { endOpenCodes } from '../sms/end-open-codes.ts';

/**
 * Deletes the account with all its sessions, and tells its number and address once more.
 * Name and number can be registered again.
 *
 * @throws AppError CONFIRMATION_REQUIRED, SIGN_IN_REQUIRED
 */
export async function deleteAccount(
  deps: NoticeDeps & Pick<Deps, 'accounts' | 'smsChallenges'>,
  client: Whereabouts,
  session: StoredSession,
): Promise<void> {
  assertConfirmed(deps, session);
  const account = await accountOf(deps, session);
  await endOpenCodes(deps, account);
  const audit = auditFacts(deps, client, 'account-deleted');
  if (!(await deps.accounts.delete(account, audit))) throw new AppError('SIGN_IN_REQUIRED');
  await sendNotice(deps, { ...account, id: null }, 'notice-deleted');
}
