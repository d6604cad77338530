import { randomInt } from 'node:crypto';
import { captchaAlphabet } from './captcha-alphabet.ts';

/**
 * Makes the text of a captcha: upper-case letters and digits, each drawn uniformly from the CSPRNG.
 *
 * @param length number of characters, 1 to 8; 4 by default (104,976 texts)
 * @throws RangeError when `length` is not a whole number from 1 to 8
 */
export function createCaptchaText(length = 4): string {
  if (!Number.isInteger(length) || length < 1 || length > 8) {
    throw new RangeError(`A captcha has 1 to 8 characters, not ${length}.`);
  }
  return Array.from({ length }, () =>
    captchaAlphabet.charAt(randomInt(captchaAlphabet.length)),
  ).join('');
}
