import { auditFacts, type Whereabouts } from '../audit-facts.ts';
import type { Deps } from '../context.ts';
import { hashSessionToken, type SessionToken } from '../session-token.ts';

/** Signs out: the row goes, so that a kept copy of the cookie is worth nothing. */
export async function endSession(
  deps: Pick<Deps, 'clock' | 'sessions'>,
  client: Whereabouts,
  token: SessionToken | null,
): Promise<void> {
  if (token === null || token === '') return;
  await deps.sessions.end(hashSessionToken(token), auditFacts(deps, client, 'signed-out'));
}
