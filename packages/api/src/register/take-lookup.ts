import type { Deps } from '../context.ts';
import { takeWindow } from '../take-window.ts';

export type LookupDeps = Pick<Deps, 'countRefusal' | 'rateWindows' | 'settings'>;

/**
 * Counts a question about who has an account.
 *
 * @throws AppError TRY_LATER with `retryAfterSeconds`
 */
export async function takeLookup(deps: LookupDeps, ip: string | null): Promise<void> {
  await takeWindow(deps, ip, { name: 'lookup', maximum: deps.settings.lookupsMaxPerIpHour });
}
