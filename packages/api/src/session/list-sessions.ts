import type { ListedSession } from '@menjin/contract';
import type { Deps } from '../context.ts';
import type { StoredSession } from '../ports.ts';
import { liveSessions } from './live-sessions.ts';

/** Where an account is signed in now, the session that asks first, then the last used. */
export async function listSessions(
  deps: Pick<Deps, 'clock' | 'sessions' | 'settings'>,
  current: StoredSession,
): Promise<ListedSession[]> {
  const own = await liveSessions(deps, current.user.id);
  return own
    .map((session) => ({ ...session, isCurrent: session.id === current.id }))
    .toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
}
