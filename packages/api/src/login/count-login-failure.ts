import type { AppErrorCode } from '@menjin/contract';
import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import { type Guessed, type Guesser, type LoginLimit, loginLimits } from './login-limits.ts';

const REFUSALS: Record<LoginLimit['name'], AppErrorCode> = {
  'login-known': 'TOO_MANY_FAILURES',
  'login-known-day': 'TOO_MANY_FAILURES',
  'login-account': 'TOO_MANY_FAILURES',
  'login-account-day': 'TOO_MANY_FAILURES',
  'login-ip': 'TRY_LATER',
};

/**
 * Counts a guess as a failure before it is compared, so that as many guesses as are
 * allowed are compared, however many arrive at once. A guess that is refused is not
 * counted: it puts no end off.
 *
 * @returns what takes the failure back when the guess was right
 * @throws AppError TOO_MANY_FAILURES, TRY_LATER, each with `retryAfterSeconds`
 */
export async function countLoginFailure(
  deps: Pick<Deps, 'alarms' | 'allowances' | 'clock' | 'countRefusal' | 'settings'>,
  guessed: Guessed,
  guesser: Guesser,
): Promise<() => Promise<void>> {
  const at = deps.clock.now();
  const limits = loginLimits(deps.settings, guessed, guesser);
  const taken = await deps.allowances.take(limits, at);
  if (taken.isTaken) {
    return async () => {
      await Promise.all(limits.map((limit) => deps.allowances.giveBack(limit, at)));
    };
  }
  const { name, subject } = taken.refused;
  deps.countRefusal(name);
  if (name === 'login-ip') {
    await deps.alarms.raise({ event: 'login_ip_limit', facts: { subject } }, subject, at);
  }
  const { retryAfterSeconds } = taken;
  throw new AppError(REFUSALS[name], { detail: { retryAfterSeconds } });
}
