import type { Deps } from '../context.ts';
import { isTestNumber, type SmsToCount, smsLimits } from './sms-limits.ts';

/** How much of what its asker's networks and its number's range may have in an hour is used: shares of 1. */
export async function smsShares(
  { allowances, clock, settings }: Pick<Deps, 'allowances' | 'clock' | 'settings'>,
  message: SmsToCount,
): Promise<number[]> {
  if (isTestNumber(settings, message.mobile)) return [];
  const at = clock.now();
  const limits = smsLimits(settings, message, at).filter(
    ({ name }) => name === 'ip' || name === 'prefix',
  );
  return Promise.all(
    limits.map(async (limit) => (await allowances.used(limit, at)) / limit.maximum),
  );
}
