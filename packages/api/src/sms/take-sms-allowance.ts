import type { Deps } from '../context.ts';
import { type SmsToCount, smsLimits } from './sms-limits.ts';
import { type TakeSmsLimitsDeps, takeSmsLimits } from './take-sms-limits.ts';

/**
 * Counts a code against all its limits, or against none when one is used up.
 *
 * @throws AppError SEND_TOO_SOON, DAILY_LIMIT, TRY_LATER, SPEND_LIMIT, each with
 * `retryAfterSeconds`
 */
export async function takeSmsAllowance(
  deps: TakeSmsLimitsDeps & Pick<Deps, 'clock'>,
  message: SmsToCount,
): Promise<void> {
  const at = deps.clock.now();
  const { mobile } = message;
  await takeSmsLimits(deps, { mobile, limits: smsLimits(deps.settings, message, at), at });
}
