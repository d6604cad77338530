import { askerNetworks } from './asker-networks.ts';
import type { Deps } from './context.ts';

const WINDOW_SECONDS = 60 * 60;

/**
 * Counts something for the networks of whoever asks for it, the narrowest first: one
 * that is over its maximum takes nothing from the site it belongs to.
 *
 * @param wanted `maximum` is that of one client in an hour
 * @returns the share that the fullest network has used now, above 1 when it is over, and
 * how long its window goes on
 */
export async function countInWindows(
  { rateWindows }: Pick<Deps, 'rateWindows'>,
  ip: string | null,
  wanted: { name: string; maximum: number },
): Promise<{ share: number; secondsLeft: number }> {
  let fullest = { share: 0, secondsLeft: 0 };
  for (const { network, clients } of askerNetworks(ip)) {
    const { count, secondsLeft } = await rateWindows.count(
      `${wanted.name}:${network}`,
      WINDOW_SECONDS,
    );
    const share = count / (wanted.maximum * clients);
    if (share > fullest.share) fullest = { share, secondsLeft };
    if (share > 1) break;
  }
  return fullest;
}
