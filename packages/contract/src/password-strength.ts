import { normalizePassword, PASSWORD_MIN_LENGTH } from './password-text.ts';

/** Too short, weak, fair, good, strong. */
export type PasswordStrength = 0 | 1 | 2 | 3 | 4;

// Beyond it nothing changes any more, and normalising takes the square of the length.
const READ_LENGTH = 256;

/**
 * What to tell a person who is typing a password: 0 is refused for its length, 1 is weak,
 * 4 is strong. A guess from the characters alone: what is accepted is decided elsewhere, where
 * the list of common passwords is.
 */
export function passwordStrength(password: string): PasswordStrength {
  const characters = Array.from(normalizePassword(password.slice(0, READ_LENGTH)).toLowerCase());
  if (characters.length < PASSWORD_MIN_LENGTH) return 0;
  const surprises = Math.min(countSurprises(characters), 2 * new Set(characters).size);
  if (surprises < 10) return 1;
  if (surprises < 13) return 2;
  return surprises < 16 ? 3 : 4;
}

/**
 * The characters that do not follow from those before them: not the same again or a neighbour
 * (`aa`, `56`, `dc`), not another step of the same size (`1357`), not a pair that was there
 * already (`abab`).
 */
function countSurprises(characters: readonly string[]): number {
  const pairs = new Set<string>();
  let surprises = 1;
  let lastStep = 0;
  for (const [index, character] of characters.entries()) {
    const before = characters[index - 1];
    if (before === undefined) continue;
    const step = (character.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0);
    const isNewPair = !pairs.has(before + character);
    if (isNewPair && Math.abs(step) > 1 && step !== lastStep) surprises += 1;
    pairs.add(before + character);
    lastStep = step;
  }
  return surprises;
}
