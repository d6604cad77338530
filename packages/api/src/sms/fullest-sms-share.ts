import type { Deps } from '../context.ts';
import { isTestNumber, networkLimits, prefixLimit, type SmsToCount } from './sms-limits.ts';

/**
 * How much is used of the hour's messages of the asker's networks and of the number's
 * range: the largest share, from 0 to 1.
 */
export async function fullestSmsShare(
  { allowances, clock, settings }: Pick<Deps, 'allowances' | 'clock' | 'settings'>,
  { mobile, ip }: Pick<SmsToCount, 'mobile' | 'ip'>,
): Promise<number> {
  if (isTestNumber(settings, mobile)) return 0;
  const at = clock.now();
  const limits = [prefixLimit(settings, mobile), ...networkLimits(settings, ip)];
  const shares = await Promise.all(
    limits.map(async (limit) => (await allowances.used(limit, at)) / limit.maximum),
  );
  return Math.max(...shares);
}
