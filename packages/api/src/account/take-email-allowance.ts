import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import { emailAddressKey } from '../email-address-key.ts';

const HOUR_SECONDS = 60 * 60;
const MOST_PER_ACCOUNT_HOUR = 5;
const MOST_PER_ADDRESS_DAY = 5;
// Who writes to somebody else's address leaves its owner some.
const MOST_PER_ACCOUNT_AND_ADDRESS_DAY = 3;

/**
 * Keeps an account from writing to strangers, and strangers from being written to.
 *
 * @throws AppError TRY_LATER with `retryAfterSeconds`
 */
export async function takeEmailAllowance(
  { allowances, clock, countRefusal }: Pick<Deps, 'allowances' | 'clock' | 'countRefusal'>,
  { userId, email }: { userId: number; email: string },
): Promise<void> {
  const address = emailAddressKey(email);
  const ofAccount = {
    name: 'email-account',
    key: `email:account:${userId}`,
    maximum: MOST_PER_ACCOUNT_HOUR,
    windowSeconds: HOUR_SECONDS,
    amount: 1,
  };
  const ofAddress = {
    name: 'email-address',
    key: `email:address:${address}`,
    maximum: MOST_PER_ADDRESS_DAY,
    windowSeconds: 24 * HOUR_SECONDS,
    amount: 1,
  };
  const ofBoth = {
    ...ofAddress,
    key: `email:${userId}:${address}`,
    maximum: MOST_PER_ACCOUNT_AND_ADDRESS_DAY,
  };
  const taken = await allowances.take([ofAccount, ofBoth, ofAddress], clock.now());
  if (taken.isTaken) return;
  countRefusal(taken.refused.name);
  const { retryAfterSeconds } = taken;
  throw new AppError('TRY_LATER', { detail: { retryAfterSeconds } });
}
