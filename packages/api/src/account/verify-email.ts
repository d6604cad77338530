import type { VerifyEmailInput } from '@menjin/contract';
import { AppError } from '../app-error.ts';
import { auditFacts, type Whereabouts } from '../audit-facts.ts';
import type { Deps } from '../context.ts';
import { type NoticeDeps, sendNotice } from '../notice/send-notice.ts';

/**
 * Notes that the link sent to an address was opened, and tells the account's number. Whoever
 * opens it need not be signed in; once more it does no harm.
 *
 * @throws AppError EMAIL_LINK_EXPIRED
 */
export async function verifyEmail(
  deps: NoticeDeps & Pick<Deps, 'accounts' | 'emailTokens'>,
  request: Whereabouts,
  { token }: VerifyEmailInput,
): Promise<void> {
  const id = deps.emailTokens.read(token);
  const email = id === null ? null : await deps.emailOutbox.find(id);
  if (email === null || email.kind !== 'verify-address' || email.account === null) throw expired();
  if (email.expiresAt <= deps.clock.now()) throw expired();
  const audit = auditFacts(deps, request, 'email-verified');
  const before = await deps.accounts.get(email.account.id);
  if (!(await deps.accounts.verifyEmail(email.account, email.to, audit))) throw expired();
  if (before?.isEmailVerified === false) await sendNotice(deps, before, 'notice-address');
}

const expired = () => new AppError('EMAIL_LINK_EXPIRED');
