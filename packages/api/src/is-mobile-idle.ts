import type { Deps } from './context.ts';
import type { StoredAccount } from './ports.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Whether an account was not used for so long that its number may have got a new owner:
 * then the number alone proves nothing (NIST SP 800-63B, 3.1.3.3).
 */
export function isMobileIdle(
  deps: Pick<Deps, 'clock' | 'settings'>,
  { lastUsedAt }: Pick<StoredAccount, 'lastUsedAt'>,
): boolean {
  const idleSince = idleNumbersSince(deps);
  return idleSince !== null && lastUsedAt <= idleSince;
}

/** Accounts that were last used then or earlier are idle; null where that does not matter. */
export function idleNumbersSince({
  clock,
  settings,
}: Pick<Deps, 'clock' | 'settings'>): Date | null {
  const { mobileIdleDays } = settings;
  if (mobileIdleDays === 0) return null;
  return new Date(clock.now().getTime() - mobileIdleDays * DAY_MS);
}
