import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import type { SmsChallenge } from '../ports.ts';

/**
 * Uses a code that was found right. Of any number of callers one succeeds.
 *
 * @throws AppError CODE_EXPIRED
 */
export async function spendSmsCode(
  deps: Pick<Deps, 'clock' | 'smsChallenges' | 'smsOutbox'>,
  challenge: SmsChallenge,
): Promise<void> {
  // First, so that a code is not burnt when the log is away.
  await deps.smsOutbox.markUsed(challenge.challengeId, deps.clock.now());
  if (!(await deps.smsChallenges.spend(challenge))) throw new AppError('CODE_EXPIRED');
}
