import { timingSafeEqual } from 'node:crypto';
import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import type { SmsChallenge } from '../ports.ts';

/**
 * Compares a code with the one its challenge stands for. The guess is counted
 * before it is compared, and the right code stays usable until it is spent.
 *
 * @throws AppError CODE_EXPIRED when the challenge is not live for this number and
 * purpose or its tries are used up; CODE_WRONG with `attemptsLeft`
 */
export async function checkSmsCode(
  deps: Pick<Deps, 'smsChallenges' | 'smsCodes' | 'settings'>,
  challenge: SmsChallenge,
  code: string,
): Promise<void> {
  const tries = await deps.smsChallenges.countTry(challenge);
  if (tries === null || tries > deps.settings.smsCodeMaxTries) throw new AppError('CODE_EXPIRED');
  if (!isSame(code, deps.smsCodes.derive(challenge.challengeId))) {
    const attemptsLeft = deps.settings.smsCodeMaxTries - tries;
    throw new AppError('CODE_WRONG', { detail: { attemptsLeft } });
  }
}

function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
