import { AppError } from '../app-error.ts';
import { auditFacts, type Whereabouts } from '../audit-facts.ts';
import type { Deps } from '../context.ts';
import type { SeenAccount } from '../ports.ts';
import type { SessionToken } from '../session-token.ts';
import { newSession } from './new-session.ts';

/** Who is signed in now, and what their browser is given for it. */
export type SignedIn = { userId: number; token: SessionToken };

/**
 * Signs in whoever has proved to own an account. Where its password or number changed
 * since, the proof is worth nothing any more: no login outlives a recovery that it raced.
 *
 * @throws AppError CREDENTIALS_WRONG
 */
export async function startSession(
  deps: Pick<Deps, 'clock' | 'sessions' | 'settings'>,
  client: Whereabouts,
  account: SeenAccount,
  options: { remembered: boolean; event: 'signed-in' | 'signed-in-by-code' },
): Promise<SignedIn> {
  const { token, session } = newSession(deps, client, options);
  const audit = auditFacts(deps, client, options.event);
  const isSignedIn = await deps.sessions.create(account, session, audit);
  if (!isSignedIn) throw new AppError('CREDENTIALS_WRONG');
  return { userId: account.id, token };
}
