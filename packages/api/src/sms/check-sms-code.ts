import { timingSafeEqual } from 'node:crypto';
import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import type { SmsChallenge } from '../ports.ts';
import { guessLimit, isTestNumber } from './sms-limits.ts';

export type CheckSmsCodeDeps = Pick<
  Deps,
  'allowances' | 'clock' | 'settings' | 'smsChallenges' | 'smsCodes' | 'smsOutbox'
>;

/**
 * Compares a code with the one its challenge stands for. A guess is counted before
 * it is compared: in the code's own key, and, over all codes of the number, in
 * Postgres. The right code stays usable until it is spent.
 *
 * @throws AppError CODE_EXPIRED when the challenge is not live for this number and
 * purpose or its tries are used up; CODE_WRONG with `attemptsLeft`; TRY_LATER with
 * `retryAfterSeconds` when the number had too many wrong guesses
 */
export async function checkSmsCode(
  deps: CheckSmsCodeDeps,
  challenge: SmsChallenge,
  code: string,
): Promise<void> {
  // Whoever lacks the challenge's id ends here, and has cost the number nothing.
  const tries = await deps.smsChallenges.countTry(challenge);
  if (tries === null || tries > deps.settings.smsCodeMaxTries) throw new AppError('CODE_EXPIRED');

  const uncount = await countGuess(deps, challenge.mobile);
  if (!isSame(code, deps.smsCodes.derive(challenge.challengeId))) {
    const attemptsLeft = deps.settings.smsCodeMaxTries - tries;
    throw new AppError('CODE_WRONG', { detail: { attemptsLeft } });
  }
  await uncount();
  await deps.smsOutbox.markUsed(challenge.challengeId, deps.clock.now());
}

/** A new code does not begin this count anew (NIST SP 800-63B, 3.1.3.2). */
async function countGuess(
  deps: Pick<Deps, 'allowances' | 'clock' | 'settings'>,
  mobile: string,
): Promise<() => Promise<void>> {
  if (isTestNumber(deps.settings, mobile)) return async () => undefined;
  const at = deps.clock.now();
  const guess = guessLimit(deps.settings, mobile);
  const taken = await deps.allowances.take([guess], at);
  if (!taken.isTaken) {
    const { retryAfterSeconds } = taken;
    throw new AppError('TRY_LATER', { detail: { retryAfterSeconds } });
  }
  return () => deps.allowances.giveBack(guess, at);
}

function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
