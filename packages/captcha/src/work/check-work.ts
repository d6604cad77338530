import type { SolvedWork } from '@menjin/contract';
import { verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { workSecrets } from './work-secrets.ts';

/**
 * Whether a puzzle was set under this secret and is solved. The solution's signature is
 * compared, so that checking costs no work; that it counts once is for the caller to see.
 */
export async function checkWork(
  { challenge, solution }: SolvedWork,
  secret: string,
): Promise<'done' | 'wrong' | 'expired'> {
  const { counter, derivedKey } = solution;
  const { verified, expired } = await verifySolution({
    challenge,
    solution: { counter, derivedKey },
    deriveKey,
    ...workSecrets(secret),
  });
  if (expired) return 'expired';
  return verified ? 'done' : 'wrong';
}
