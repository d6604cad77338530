import type { ResetPasswordInput } from '@menjin/contract';
import { afterChange } from '../after-change.ts';
import { AppError } from '../app-error.ts';
import { auditFacts, type Whereabouts } from '../audit-facts.ts';
import type { Deps } from '../context.ts';
import { standingOfMobile } from '../is-mobile-idle.ts';
import { lockingKeys } from '../login/login-limits.ts';
import { type NoticeDeps, sendNotice } from '../notice/send-notice.ts';
import type { SeenAccount, StoredAccount, TicketHolder } from '../ports.ts';
import { endOpenCodes } from '../sms/end-open-codes.ts';
import { assertNewPassword } from './assert-new-password.ts';

/**
 * Sets a new password for whoever holds a ticket, ends all sessions and open codes of the
 * account, and lets its owner in again where guesses had locked it. Nobody is signed in by it.
 *
 * @returns the account as it is now: the browser that recovered it is known to it
 * @throws AppError RECOVERY_EXPIRED, PASSWORD_TOO_COMMON, PASSWORD_TOO_PERSONAL, SERVICE_BUSY
 */
export async function resetPassword(
  deps: NoticeDeps & Pick<Deps, 'accounts' | 'passwords' | 'resetTickets' | 'smsChallenges'>,
  client: Whereabouts,
  { ticket, password }: ResetPasswordInput,
): Promise<SeenAccount> {
  const holder = await deps.resetTickets.find(ticket);
  const account = holder === null ? null : await deps.accounts.get(holder.id);
  if (holder === null || account === null || !isGoodFor(account, holder)) throw expired();
  // A password that is refused costs nothing: the ticket can be used with a better one.
  assertNewPassword(password, { ...account, field: 'password' });
  await endOpenCodes(deps, account);

  // Also for a client that has gone meanwhile: its ticket is taken by then.
  const passwordHash = await deps.passwords.withSlot(async (slot) => {
    if (!(await deps.resetTickets.take(ticket))) throw expired();
    return slot.hash(password);
  });
  const audit = auditFacts(deps, client, 'password-reset');
  const mobile = standingOfMobile(deps, account);
  const change = { passwordHash, session: null, askingSessionId: null, audit, mobile };
  for (const key of lockingKeys(deps.settings, account)) await deps.allowances.reset(key);
  if (!(await deps.accounts.changePassword(account, change))) throw expired();
  await sendNotice(deps, account, 'notice-password');
  return afterChange(account);
}

/** Not where the account changed since, nor where its ticket went to another address than its own. */
function isGoodFor(
  { isActive, credentialsVersion, email, isEmailVerified }: StoredAccount,
  holder: TicketHolder,
): boolean {
  if (!isActive || credentialsVersion !== holder.credentialsVersion) return false;
  return holder.mailedTo === null || (isEmailVerified && email === holder.mailedTo);
}

const expired = () => new AppError('RECOVERY_EXPIRED');
