import type { Deps } from './context.ts';
import type { MobileStanding, StoredAccount } from './ports.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Whether an account lay unused for so long that its number may have got a new owner: then
 * the number alone proves nothing (NIST SP 800-63B, 3.1.3.3). Also after it was used again,
 * until its owner shows to have the number still.
 */
export function isMobileIdle(
  deps: Pick<Deps, 'clock' | 'settings'>,
  { lastUsedAt, isMobileInDoubt }: Pick<StoredAccount, 'lastUsedAt' | 'isMobileInDoubt'>,
): boolean {
  const idleSince = idleNumbersSince(deps);
  return idleSince !== null && (isMobileInDoubt || lastUsedAt <= idleSince);
}

/** How an account's number stands after a use that proves nothing of it. */
export function standingOfMobile(
  deps: Pick<Deps, 'clock' | 'settings'>,
  account: Pick<StoredAccount, 'lastUsedAt' | 'isMobileInDoubt'>,
): MobileStanding {
  return isMobileIdle(deps, account) ? 'in-doubt' : 'as-before';
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
