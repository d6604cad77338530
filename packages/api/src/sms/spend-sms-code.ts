import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import type { SmsChallenge } from '../ports.ts';

/**
 * Uses a code that was found right. Of any number of callers one succeeds.
 *
 * @throws AppError CODE_EXPIRED
 */
export async function spendSmsCode(
  deps: Pick<Deps, 'smsChallenges'>,
  challenge: SmsChallenge,
): Promise<void> {
  if (!(await deps.smsChallenges.spend(challenge))) throw new AppError('CODE_EXPIRED');
}
