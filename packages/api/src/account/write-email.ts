import { randomUUID } from 'node:crypto';
import { AppError } from '../app-error.ts';
import { auditFacts, type Whereabouts } from '../audit-facts.ts';
import type { Deps } from '../context.ts';
import { type NoticeDeps, sendNotice } from '../notice/send-notice.ts';
import type { StoredAccount } from '../ports.ts';
import { takeEmailAllowance } from './take-email-allowance.ts';

const LINK_LIFE_MS = 24 * 60 * 60 * 1000;

export type WriteEmailDeps = NoticeDeps & Pick<Deps, 'accounts'>;

/**
 * Gives an account its address and sends a link there that verifies it; until then it
 * counts for nothing, and nobody is told, but where a verified address is lost by it: then the
 * number is, and that address. One that is verified already stays so.
 *
 * @throws AppError TRY_LATER, SIGN_IN_REQUIRED
 */
export async function writeEmail(
  deps: WriteEmailDeps,
  client: Whereabouts,
  account: StoredAccount,
  email: string,
): Promise<void> {
  if (account.email === email && account.isEmailVerified) return;
  await takeEmailAllowance(deps, { userId: account.id, email });
  const audit = auditFacts(deps, client, 'email-set');
  if (!(await deps.accounts.setEmail(account, email, audit))) {
    throw new AppError('SIGN_IN_REQUIRED');
  }
  if (account.isEmailVerified) await sendNotice(deps, account, 'notice-address');
  await deps.emailOutbox.enqueue({
    id: randomUUID(),
    userId: account.id,
    to: email,
    kind: 'verify-address',
    createdAt: audit.at,
    expiresAt: new Date(audit.at.getTime() + LINK_LIFE_MS),
  });
}
