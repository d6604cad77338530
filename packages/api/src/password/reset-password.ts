import type { ResetPasswordInput } from '@menjin/contract';
import { AppError } from '../app-error.ts';
import { auditFacts, type Whereabouts } from '../audit-facts.ts';
import type { Deps } from '../context.ts';
import { accountLimits } from '../login/login-limits.ts';
import { type NoticeDeps, sendNotice } from '../notice/send-notice.ts';
import { endOpenCodes } from '../sms/end-open-codes.ts';
import { assertNewPassword } from './assert-new-password.ts';

/**
 * Sets a new password for whoever holds a ticket, ends all sessions and open codes of the
 * account, and lets its owner in again where guesses had locked it. Nobody is signed in by it.
 *
 * @throws AppError RECOVERY_EXPIRED, PASSWORD_TOO_COMMON, PASSWORD_TOO_PERSONAL, SERVICE_BUSY
 */
export async function resetPassword(
  deps: NoticeDeps & Pick<Deps, 'accounts' | 'passwords' | 'resetTickets' | 'smsChallenges'>,
  client: Whereabouts,
  { ticket, password }: ResetPasswordInput,
): Promise<void> {
  const seen = await deps.resetTickets.find(ticket);
  const account = seen === null ? null : await deps.accounts.get(seen.id);
  if (seen === null || account === null || !account.isActive) throw expired();
  if (account.credentialsVersion !== seen.credentialsVersion) throw expired();
  // A password that is refused costs nothing: the ticket can be used with a better one.
  assertNewPassword(password, { ...account, field: 'password' });
  await endOpenCodes(deps, account);

  // Also for a client that has gone meanwhile: its ticket is taken by then.
  const passwordHash = await deps.passwords.withSlot(async (slot) => {
    if (!(await deps.resetTickets.take(ticket))) throw expired();
    return slot.hash(password);
  });
  const audit = auditFacts(deps, client, 'password-reset');
  const change = { passwordHash, session: null, audit };
  for (const { key } of accountLimits(deps.settings, account)) await deps.allowances.reset(key);
  if (!(await deps.accounts.changePassword(seen, change))) throw expired();
  await sendNotice(deps, account, 'notice-password');
}

const expired = () => new AppError('RECOVERY_EXPIRED');
