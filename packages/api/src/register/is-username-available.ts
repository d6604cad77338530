import { usernameKey } from '@menjin/contract';
import type { Deps, RequestFacts } from '../context.ts';
import { takeWindow } from '../take-window.ts';

/**
 * Whether a new account could take this name at this moment. Who asks too often is
 * told nothing more: a list of all names is nobody's business.
 *
 * @throws AppError TRY_LATER with `retryAfterSeconds`
 */
export async function isUsernameAvailable(
  deps: Pick<Deps, 'accounts' | 'countRefusal' | 'rateWindows' | 'settings'>,
  { ip }: Pick<RequestFacts, 'ip'>,
  username: string,
): Promise<boolean> {
  await takeWindow(deps, ip, { name: 'lookup', maximum: deps.settings.lookupsMaxPerIpHour });
  return !(await deps.accounts.exists({ kind: 'username', value: usernameKey(username) }));
}
