import { randomInt } from 'node:crypto';

/**
 * Makes the text of a spoken captcha: digits, each drawn uniformly from the CSPRNG.
 *
 * @param length number of digits, 1 to 8; 6 by default (a million texts)
 * @throws RangeError when `length` is not a whole number from 1 to 8
 */
export function createSpokenDigits(length = 6): string {
  if (!Number.isInteger(length) || length < 1 || length > 8) {
    throw new RangeError(`A spoken captcha has 1 to 8 digits, not ${length}.`);
  }
  return Array.from({ length }, () => randomInt(10)).join('');
}
