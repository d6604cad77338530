import type { Deps } from './context.ts';
import type { StoredSession } from './ports.ts';
import { hashSessionToken, type SessionToken } from './session-token.ts';

/** Who a token belongs to; null when it is unknown, expired or of a disabled account. */
export async function findLiveSession(
  deps: Pick<Deps, 'sessions' | 'clock'>,
  token: SessionToken | null,
): Promise<StoredSession | null> {
  if (token === null || token === '') return null;
  const stored = await deps.sessions.find(hashSessionToken(token));
  if (stored === null || !stored.user.isActive) return null;
  return stored.expiresAt.getTime() > deps.clock.now().getTime() ? stored : null;
}
