import type { ListedSession } from '@menjin/contract';
import type { Deps } from '../context.ts';
import { describeDevice } from '../describe-device.ts';
import { isSessionAlive } from '../find-live-session.ts';

/** Where an account is signed in now, the last used first. */
export async function liveSessions(
  deps: Pick<Deps, 'clock' | 'sessions' | 'settings'>,
  userId: number,
): Promise<Omit<ListedSession, 'isCurrent'>[]> {
  const now = deps.clock.now();
  const own = await deps.sessions.list(userId);
  return own
    .filter((session) => isSessionAlive(deps.settings, session, now))
    .map(({ id, remembered, userAgent, ipPrefix, createdAt, lastSeenAt }) => ({
      id,
      remembered,
      device: describeDevice(userAgent),
      ipPrefix,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    }));
}
