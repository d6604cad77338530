import { AppError } from '../app-error.ts';
import { auditFacts, type Whereabouts } from '../audit-facts.ts';
import type { Deps } from '../context.ts';
import type { MobileStanding, SeenAccount } from '../ports.ts';
import type { SessionToken } from '../session-token.ts';
import { newSession } from './new-session.ts';

/** Who is signed in now, and what their browser is given for it. */
export type SignedIn = { account: SeenAccount; token: SessionToken };

/**
 * Signs in whoever has proved to own an account. Where its password or number changed
 * since, the proof is worth nothing any more: no login outlives a recovery that it raced.
 *
 * @throws AppError CREDENTIALS_WRONG
 */
export async function startSession(
  deps: Pick<Deps, 'clock' | 'sessions' | 'settings'>,
  client: Whereabouts,
  { id, credentialsVersion }: SeenAccount,
  login: { remembered: boolean; event: 'signed-in' | 'signed-in-by-code'; mobile: MobileStanding },
): Promise<SignedIn> {
  const { token, session } = newSession(deps, client, login);
  const account = { id, credentialsVersion };
  const options = { audit: auditFacts(deps, client, login.event), mobile: login.mobile };
  const isSignedIn = await deps.sessions.create(account, session, options);
  if (!isSignedIn) throw new AppError('CREDENTIALS_WRONG');
  return { account, token };
}
