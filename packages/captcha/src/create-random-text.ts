import { randomInt } from 'node:crypto';

/**
 * Draws characters of an alphabet, each uniformly and from the CSPRNG.
 *
 * @throws RangeError when `length` is not a whole number from 1 to 8
 */
export function createRandomText(alphabet: string, length: number): string {
  if (!Number.isInteger(length) || length < 1 || length > 8) {
    throw new RangeError(`A captcha has 1 to 8 characters, not ${length}.`);
  }
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}
