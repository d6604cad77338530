import { usernameKey } from '@menjin/contract';
import { AppError } from '../app-error.ts';
import { countInWindows } from '../captcha/count-in-windows.ts';
import type { Deps, RequestFacts } from '../context.ts';

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
  const { lookupsMaxPerIpHour: maximum } = deps.settings;
  const { share, secondsLeft } = await countInWindows(deps, ip, { name: 'lookup', maximum });
  if (share > 1) {
    deps.countRefusal('lookup');
    throw new AppError('TRY_LATER', { detail: { retryAfterSeconds: secondsLeft } });
  }
  return !(await deps.accounts.exists({ kind: 'username', value: usernameKey(username) }));
}
