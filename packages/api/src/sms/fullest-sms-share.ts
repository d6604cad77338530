import type { Deps } from '../context.ts';
import { isTestNumber, type SmsToCount, smsLimits } from './sms-limits.ts';

/**
 * How much is used of the hour's messages of the asker's networks and of the number's
 * range: the largest share, from 0 to 1.
 */
export async function fullestSmsShare(
  { allowances, clock, settings }: Pick<Deps, 'allowances' | 'clock' | 'settings'>,
  message: SmsToCount,
): Promise<number> {
  if (isTestNumber(settings, message.mobile)) return 0;
  const at = clock.now();
  const limits = smsLimits(settings, message, at).filter(
    ({ name }) => name === 'ip' || name === 'prefix',
  );
  const shares = await Promise.all(
    limits.map(async (limit) => (await allowances.used(limit, at)) / limit.maximum),
  );
  return Math.max(...shares);
}
