import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { MenjinOutputs } from './menjin-router.ts';

/** The `challenge` that `captcha.issueWork` answers. */
export type Puzzle = MenjinOutputs['captcha']['issueWork']['challenge'];

const TRIES_BETWEEN_REPORTS = 20;

/**
 * Solves a puzzle. Each try is made by the platform's own
 * cryptography, beside the page or worker that calls this, which has its turn in between.
 *
 * @param options.onProgress is told the share of the tries that are done, from 0 to 1; half
 * of them are enough on average
 * @returns the `payload` of the proof
 * @throws Error when the signal gives it up, or the time is over
 */
export async function solvePuzzle(
  challenge: Puzzle,
  options: {
    timeoutMs: number;
    onProgress?: ((share: number) => void) | undefined;
    signal?: AbortSignal | undefined;
  },
): Promise<string> {
  const { timeoutMs, onProgress, signal } = options;
  const { tries } = challenge.parameters.data;
  let tried = 0;
  const solution = await solveChallenge({
    challenge,
    timeout: timeoutMs,
    deriveKey(parameters, salt, password) {
      signal?.throwIfAborted();
      tried += 1;
      if (tried % TRIES_BETWEEN_REPORTS === 0) onProgress?.(tried / tries);
      return deriveKey(parameters, salt, password);
    },
  });
  if (solution === null) throw new Error('The time was over before the puzzle was solved.');
  return btoa(JSON.stringify({ challenge, solution }));
}
