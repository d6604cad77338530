import { createRandomText } from '../create-random-text.ts';

/**
 * Makes the text of a spoken captcha: digits, each drawn uniformly from the CSPRNG.
 *
 * @param length number of digits, 1 to 8; 6 by default (a million texts)
 * @throws RangeError when `length` is not a whole number from 1 to 8
 */
export function createSpokenDigits(length = 6): string {
  return createRandomText('0123456789', length);
}
