import { AppError } from '../app-error.ts';
import { askerNetworks } from '../asker-networks.ts';
import type { Deps } from '../context.ts';

const WINDOW_SECONDS = 60 * 60;

/**
 * Counts a captcha, of whatever kind, for the network that asks for it.
 *
 * @returns the share of its allowance that is used now, up to 1
 * @throws AppError TRY_LATER
 */
export async function takeCaptchaAllowance(
  { countRefusal, rateWindows, settings }: Pick<Deps, 'countRefusal' | 'rateWindows' | 'settings'>,
  ip: string | null,
): Promise<number> {
  const shares = await Promise.all(
    askerNetworks(ip).map(async ({ network, addresses }) => {
      const window = await rateWindows.count(`captchas:${network}`, WINDOW_SECONDS);
      return { ...window, share: window.count / (settings.captchaMaxPerIpHour * addresses) };
    }),
  );
  const refused = shares.filter(({ share }) => share > 1);
  if (refused.length > 0) {
    countRefusal('captcha');
    const retryAfterSeconds = Math.max(...refused.map(({ secondsLeft }) => secondsLeft));
    throw new AppError('TRY_LATER', { detail: { retryAfterSeconds } });
  }
  return Math.max(...shares.map(({ share }) => share));
}
