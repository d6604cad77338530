import type { Deps } from './context.ts';
import type { StoredSession } from './ports.ts';
import { hashSessionToken, type SessionToken } from './session-token.ts';
import type { Settings } from './settings.ts';

// Idle time is counted in hours: a write for every request would be too many.
const TOUCH_EVERY_MS = 60_000;

/**
 * Who a token belongs to; null when it is unknown, over, unused for too long, or of a
 * disabled account. Nothing is remembered between requests: what was revoked is over.
 */
export async function findLiveSession(
  deps: Pick<Deps, 'sessions' | 'clock' | 'settings'>,
  token: SessionToken | null,
): Promise<StoredSession | null> {
  if (token === null || token === '') return null;
  const stored = await deps.sessions.find(hashSessionToken(token));
  if (stored === null || !stored.user.isActive) return null;
  const now = deps.clock.now();
  if (!isSessionAlive(deps.settings, stored, now)) return null;
  if (now.getTime() - stored.lastSeenAt.getTime() >= TOUCH_EVERY_MS) {
    await deps.sessions.touch({ id: stored.id, userId: stored.user.id }, now);
  }
  return stored;
}

/** By the row's own end, and by how long one of its kind may lie unused. */
export function isSessionAlive(
  settings: Pick<Settings, 'sessionIdleSeconds' | 'sessionRememberedIdleSeconds'>,
  session: Pick<StoredSession, 'remembered' | 'expiresAt' | 'lastSeenAt'>,
  at: Date,
): boolean {
  const idleSeconds = session.remembered
    ? settings.sessionRememberedIdleSeconds
    : settings.sessionIdleSeconds;
  const idleUntil = session.lastSeenAt.getTime() + idleSeconds * 1000;
  return at.getTime() < Math.min(session.expiresAt.getTime(), idleUntil);
}
