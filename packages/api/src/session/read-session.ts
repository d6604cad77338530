import { type CurrentSession, maskMobile } from '@menjin/contract';
import type { Deps } from '../context.ts';
import { findLiveSession } from '../find-live-session.ts';
import type { SessionToken } from '../session-token.ts';
import { confirmedUntil } from './confirmed-until.ts';

/** Who a token belongs to, as pages may see it; null where it belongs to nobody now. */
export async function readSession(
  deps: Pick<Deps, 'sessions' | 'clock' | 'settings'>,
  token: SessionToken | null,
): Promise<CurrentSession | null> {
  const session = await findLiveSession(deps, token);
  if (session === null) return null;
  const { id, username, mobile } = session.user;
  return {
    user: { id, username, maskedMobile: mobile === null ? null : maskMobile(mobile) },
    remembered: session.remembered,
    expiresAt: session.expiresAt.toISOString(),
    confirmedUntil: confirmedUntil(deps, session)?.toISOString() ?? null,
  };
}
