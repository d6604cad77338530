import type { VerifyEmailInput } from '@menjin/contract';
import { AppError } from '../app-error.ts';
import { auditFacts, type Whereabouts } from '../audit-facts.ts';
import type { Deps } from '../context.ts';

/**
 * Notes that the link sent to an address was opened. Whoever opens it need not be signed
 * in; once more it does no harm.
 *
 * @throws AppError EMAIL_LINK_EXPIRED
 */
export async function verifyEmail(
  deps: Pick<Deps, 'accounts' | 'clock' | 'emailOutbox' | 'emailTokens'>,
  request: Whereabouts,
  { token }: VerifyEmailInput,
): Promise<void> {
  const id = deps.emailTokens.read(token);
  const email = id === null ? null : await deps.emailOutbox.find(id);
  if (email === null || email.kind !== 'verify-address' || email.account === null) throw expired();
  if (email.expiresAt <= deps.clock.now()) throw expired();
  const audit = auditFacts(deps, request, 'email-verified');
  if (!(await deps.accounts.verifyEmail(email.account, email.to, audit))) throw expired();
}

const expired = () => new AppError('EMAIL_LINK_EXPIRED');
