import { captchaAlphabet } from './captcha-alphabet.ts';
import { createRandomText } from './create-random-text.ts';

/**
 * Makes the text of a captcha: upper-case letters and digits, each drawn uniformly from the CSPRNG.
 *
 * @param length number of characters, 1 to 8; 4 by default (38,416 texts)
 * @throws RangeError when `length` is not a whole number from 1 to 8
 */
export function createCaptchaText(length = 4): string {
  return createRandomText(captchaAlphabet, length);
}
