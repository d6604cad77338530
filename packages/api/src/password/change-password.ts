import type { ChangePasswordInput } from '@menjin/contract';
import { afterChange } from '../after-change.ts';
import { AppError } from '../app-error.ts';
import { auditFacts } from '../audit-facts.ts';
import type { Client, Deps } from '../context.ts';
import { standingOfMobile } from '../is-mobile-idle.ts';
import { assertPassword } from '../login/assert-password.ts';
import { knownBySession } from '../login/known-by-session.ts';
import type { ProveByPasswordDeps } from '../login/prove-by-password.ts';
import { type NoticeDeps, sendNotice } from '../notice/send-notice.ts';
import type { StoredSession } from '../ports.ts';
import { newSession } from '../session/new-session.ts';
import type { SignedIn } from '../session/start-session.ts';
import { endOpenCodes } from '../sms/end-open-codes.ts';
import { assertNewPassword } from './assert-new-password.ts';

/**
 * Sets a new password for whoever knows the old one, and ends all sessions of the account;
 * the browser that asked goes on with a new one. Wrong guesses count like those of a login.
 *
 * @throws AppError PASSWORD_WRONG, PASSWORD_TOO_COMMON, PASSWORD_TOO_PERSONAL,
 * TOO_MANY_FAILURES, SERVICE_BUSY, SIGN_IN_REQUIRED
 */
export async function changePassword(
  deps: ProveByPasswordDeps & NoticeDeps & Pick<Deps, 'smsChallenges'>,
  client: Client,
  current: StoredSession,
  { currentPassword, newPassword }: ChangePasswordInput,
): Promise<SignedIn> {
  assertNewPassword(newPassword, { ...current.user, field: 'newPassword' });
  const typed = { password: currentPassword, field: 'currentPassword' };
  const account = await assertPassword(deps, client, knownBySession(current), typed);
  const passwordHash = await deps.passwords.withSlot((slot) => slot.hash(newPassword), client);
  await endOpenCodes(deps, account);

  const { token, session } = newSession(deps, client, current);
  const isChanged = await deps.accounts.changePassword(account, {
    passwordHash,
    session,
    askingSessionId: current.id,
    audit: auditFacts(deps, client, 'password-changed'),
    mobile: standingOfMobile(deps, account),
  });
  if (!isChanged) throw new AppError('SIGN_IN_REQUIRED');
  await sendNotice(deps, account, 'notice-password');
  return { account: afterChange(account), token };
}
