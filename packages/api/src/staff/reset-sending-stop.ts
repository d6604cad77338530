import type { Deps } from '../context.ts';
import { sendingTotals } from '../sms/sms-limits.ts';

/**
 * Counts today's spend and this hour's messages from nothing again, so that sending
 * goes on after one of them stopped it. The limits of numbers, addresses and countries stay.
 */
export async function resetSendingStop(
  deps: Pick<Deps, 'allowances' | 'clock' | 'settings'>,
): Promise<void> {
  const { hour, spend } = sendingTotals(deps.settings, deps.clock.now());
  await deps.allowances.reset(spend.key);
  await deps.allowances.reset(hour.key);
}
