import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import { countInWindows } from './count-in-windows.ts';

/**
 * Counts an image, a recording or a puzzle for whoever asks for it.
 *
 * @returns the share of the allowance that is used now, up to 1
 * @throws AppError TRY_LATER
 */
export async function takeCaptchaAllowance(
  deps: Pick<Deps, 'countRefusal' | 'rateWindows' | 'settings'>,
  ip: string | null,
): Promise<number> {
  const { share, secondsLeft } = await countInWindows(deps, ip, {
    name: 'captchas',
    maximum: deps.settings.captchaMaxPerIpHour,
  });
  if (share <= 1) return share;
  deps.countRefusal('captcha');
  throw new AppError('TRY_LATER', { detail: { retryAfterSeconds: secondsLeft } });
}
