import { randomUUID } from 'node:crypto';
import type { SetEmailInput } from '@menjin/contract';
import { accountOf } from '../account-of.ts';
import { auditFacts, type Whereabouts } from '../audit-facts.ts';
import type { Deps } from '../context.ts';
import type { StoredSession } from '../ports.ts';
import { assertConfirmed } from '../session/assert-confirmed.ts';
import { takeEmailAllowance } from './take-email-allowance.ts';

const LINK_LIFE_MS = 24 * 60 * 60 * 1000;

/**
 * Sets the account's e-mail address and sends a link there that verifies it; until then it
 * counts for nothing. An address that was verified before is told.
 *
 * @throws AppError CONFIRMATION_REQUIRED, TRY_LATER, SIGN_IN_REQUIRED
 */
export async function setEmail(
  deps: Pick<
    Deps,
    'accounts' | 'allowances' | 'clock' | 'countRefusal' | 'emailOutbox' | 'settings'
  >,
  request: Whereabouts,
  session: StoredSession,
  { email }: SetEmailInput,
): Promise<void> {
  assertConfirmed(deps, session);
  const account = await accountOf(deps, session);
  await takeEmailAllowance(deps, { userId: account.id, email });
  const audit = auditFacts(deps, request, 'email-set');
  await deps.accounts.setEmail(account.id, email, audit);

  const life = { createdAt: audit.at, expiresAt: new Date(audit.at.getTime() + LINK_LIFE_MS) };
  const newEmail = { ...life, id: randomUUID(), userId: account.id };
  await deps.emailOutbox.enqueue({ ...newEmail, to: email, kind: 'verify-address' });
  if (account.email === null || !account.isEmailVerified || account.email === email) return;
  const notice = { ...newEmail, id: randomUUID(), to: account.email };
  await deps.emailOutbox.enqueue({ ...notice, kind: 'notice-address' });
}
