import type { Deps } from './context.ts';
import type { StoredAccount } from './ports.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Whether an account was not used for so long that its number may have got a new owner:
 * then the number alone proves nothing (NIST SP 800-63B, 3.1.3.3).
 */
export async function isMobileIdle(
  deps: Pick<Deps, 'clock' | 'sessions' | 'settings'>,
  { id, lastLoginAt }: Pick<StoredAccount, 'id' | 'lastLoginAt'>,
): Promise<boolean> {
  const { mobileIdleDays } = deps.settings;
  if (mobileIdleDays === 0) return false;
  const idleSince = deps.clock.now().getTime() - mobileIdleDays * DAY_MS;
  if (lastLoginAt.getTime() > idleSince) return false;
  // A remembered session can be in use long after its login.
  const lastSeenAt = await deps.sessions.lastSeenAt(id);
  return lastSeenAt === null || lastSeenAt.getTime() <= idleSince;
}
