import type { Deps } from '../context.ts';
import { takeWindow } from '../take-window.ts';

/**
 * Counts an image, a recording or a puzzle for whoever asks for it.
 *
 * @returns the share of the allowance that is used now, up to 1
 * @throws AppError TRY_LATER
 */
export function takeCaptchaAllowance(
  deps: Pick<Deps, 'countRefusal' | 'rateWindows' | 'settings'>,
  ip: string | null,
): Promise<number> {
  return takeWindow(deps, ip, { name: 'captchas', maximum: deps.settings.captchaMaxPerIpHour });
}
