import { type CurrentSession, maskMobile } from '@menjin/contract';
import type { Deps } from '../context.ts';
import { hashSessionToken, type SessionToken } from '../session-token.ts';

/** Who a token belongs to; null when it is unknown, expired or of a disabled account. */
export async function readSession(
  deps: Pick<Deps, 'sessions' | 'clock'>,
  token: SessionToken | null,
): Promise<CurrentSession | null> {
  if (token === null || token === '') return null;
  const stored = await deps.sessions.find(hashSessionToken(token));
  if (stored === null || !stored.user.isActive) return null;
  if (stored.expiresAt.getTime() <= deps.clock.now().getTime()) return null;
  const { id, username, mobile } = stored.user;
  return {
    user: { id, username, maskedMobile: mobile === null ? null : maskMobile(mobile) },
    remembered: stored.remembered,
    expiresAt: stored.expiresAt.toISOString(),
  };
}
