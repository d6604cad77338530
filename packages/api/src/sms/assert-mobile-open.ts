import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import { EVERYONE } from './everyone.ts';

/**
 * Refuses what operators have stopped: a number, its neighbours, or all sending.
 *
 * @throws AppError SENDING_PAUSED, MOBILE_BLOCKED
 */
export async function assertMobileOpen(
  deps: Pick<Deps, 'smsBlocks'>,
  mobile: string,
): Promise<void> {
  const block = await deps.smsBlocks.find(mobile);
  if (block === null) return;
  throw new AppError(block.prefix === EVERYONE ? 'SENDING_PAUSED' : 'MOBILE_BLOCKED');
}
