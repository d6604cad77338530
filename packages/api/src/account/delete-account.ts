import { accountOf } from '../account-of.ts';
import { auditFacts, type Whereabouts } from '../audit-facts.ts';
import type { Deps } from '../context.ts';
import { sendNotice } from '../notice/send-notice.ts';
import type { StoredSession } from '../ports.ts';
import { assertConfirmed } from '../session/assert-confirmed.ts';

type DeleteAccountDeps = Pick<
  Deps,
  | 'accounts'
  | 'allowances'
  | 'clock'
  | 'countRefusal'
  | 'emailOutbox'
  | 'settings'
  | 'smsChallenges'
  | 'smsOutbox'
>;

/**
 * Deletes the account with all its sessions, and tells its number and address once more.
 * Name and number can be registered again.
 *
 * @throws AppError CONFIRMATION_REQUIRED, SIGN_IN_REQUIRED
 */
export async function deleteAccount(
  deps: DeleteAccountDeps,
  request: Whereabouts,
  session: StoredSession,
): Promise<void> {
  assertConfirmed(deps, session);
  const account = await accountOf(deps, session);
  await deps.accounts.delete(account.id, auditFacts(deps, request, 'account-deleted'));
  if (account.mobile !== null) await deps.smsChallenges.endAll(account.mobile);
  await sendNotice(deps, { ...account, id: null }, 'notice-deleted');
}
