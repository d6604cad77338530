import type { ChangePasswordInput } from '@menjin/contract';
import { AppError } from '../app-error.ts';
import { auditFacts } from '../audit-facts.ts';
import type { Deps, RequestFacts } from '../context.ts';
import { type ProveByPasswordDeps, proveByPassword } from '../login/prove-by-password.ts';
import { sendNotice } from '../notice/send-notice.ts';
import type { StoredSession } from '../ports.ts';
import { newSession } from '../session/new-session.ts';
import type { SessionToken } from '../session-token.ts';
import { assertNewPassword } from './assert-new-password.ts';

type ChangePasswordDeps = ProveByPasswordDeps &
  Pick<Deps, 'emailOutbox' | 'smsChallenges' | 'smsOutbox'>;

/**
 * Sets a new password for whoever knows the old one, and ends all sessions of the account;
 * the browser that asked goes on with a new one. Wrong guesses count like those of a login.
 *
 * @throws AppError PASSWORD_WRONG, PASSWORD_TOO_COMMON, PASSWORD_TOO_PERSONAL,
 * TOO_MANY_FAILURES, TRY_LATER, SERVICE_BUSY
 */
export async function changePassword(
  deps: ChangePasswordDeps,
  request: Pick<RequestFacts, 'ip' | 'userAgent' | 'signal'>,
  { user, remembered }: StoredSession,
  { currentPassword, newPassword }: ChangePasswordInput,
): Promise<SessionToken> {
  assertNewPassword(newPassword, { ...user, field: 'newPassword' });
  const account = await proveByPassword(deps, request, { id: user.id }, currentPassword);
  if (account === null) throw wrongPassword();

  const passwordHash = await deps.passwords.withSlot((slot) => slot.hash(newPassword), request);
  const { token, session } = newSession(deps, request, remembered);
  const audit = auditFacts(deps, request, 'password-changed');
  const change = { passwordHash, at: audit.at, session, audit };
  // Somebody else changed it meanwhile: what was typed as the old one is that no more.
  if (!(await deps.accounts.changePassword(account, change))) throw wrongPassword();

  if (account.mobile !== null) await deps.smsChallenges.endAll(account.mobile);
  await sendNotice(deps, account, 'notice-password');
  return token;
}

const wrongPassword = () =>
  new AppError('PASSWORD_WRONG', { fieldErrors: { currentPassword: 'PASSWORD_WRONG' } });
