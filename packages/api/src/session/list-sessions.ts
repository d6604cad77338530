import type { ListedSession } from '@menjin/contract';
import type { Deps } from '../context.ts';
import { describeDevice } from '../describe-device.ts';
import { isSessionAlive } from '../find-live-session.ts';
import type { StoredSession } from '../ports.ts';

/** Where an account is signed in now, the session that asks first, then the last used. */
export async function listSessions(
  deps: Pick<Deps, 'clock' | 'sessions' | 'settings'>,
  current: StoredSession,
): Promise<ListedSession[]> {
  const now = deps.clock.now();
  const own = await deps.sessions.list(current.user.id);
  return own
    .filter((session) => isSessionAlive(deps.settings, session, now))
    .map(({ id, remembered, userAgent, ipPrefix, createdAt, lastSeenAt }) => ({
      id,
      isCurrent: id === current.id,
      remembered,
      device: describeDevice(userAgent),
      ipPrefix,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    }))
    .toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
}
