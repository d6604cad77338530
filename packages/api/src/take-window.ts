import { AppError } from './app-error.ts';
import type { Deps } from './context.ts';
import { countInWindows } from './count-in-windows.ts';

/**
 * Counts something that an address may do so often in an hour.
 *
 * @returns the share of its allowance that is used now, up to 1
 * @throws AppError TRY_LATER with `retryAfterSeconds`
 */
export async function takeWindow(
  deps: Pick<Deps, 'countRefusal' | 'rateWindows'>,
  ip: string | null,
  wanted: { name: string; maximum: number },
): Promise<number> {
  const { share, secondsLeft } = await countInWindows(deps, ip, wanted);
  if (share <= 1) return share;
  deps.countRefusal(wanted.name);
  throw new AppError('TRY_LATER', { detail: { retryAfterSeconds: secondsLeft } });
}
