import { PASSWORD_MIN_LENGTH } from '@menjin/contract';
import { commonPasswords } from './common-passwords.ts';

const listed = new Set(commonPasswords.trim().split(/\s/));

// What fingers and tongues say by themselves, there and back, over the end to the beginning.
const sequences = [
  '1234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
].flatMap((sequence) => {
  const again = sequence.repeat(14);
  return [again, Array.from(again).reverse().join('')];
});

/**
 * Whether a password is among the first that are guessed: on the list, part of a plain sequence,
 * or a few characters again and again. Takes it in NFKC and case folded.
 */
export function isCommonPassword(folded: string): boolean {
  const text = folded.trim();
  const half = text.slice(0, text.length / 2);
  return (
    listed.has(text) ||
    sequences.some((sequence) => sequence.includes(text)) ||
    isShortRepeat(Array.from(text)) ||
    (text === half + half && isCommonPassword(half))
  );
}

/** `abcabcab`: what is said again is shorter than a password may be. */
function isShortRepeat(characters: readonly string[]): boolean {
  const longest = Math.min(PASSWORD_MIN_LENGTH - 1, characters.length / 2);
  for (let period = 1; period <= longest; period += 1) {
    const goesOn = characters.every(
      (character, index) => index < period || character === characters[index - period],
    );
    if (goesOn) return true;
  }
  return false;
}
