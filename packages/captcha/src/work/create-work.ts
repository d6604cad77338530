import { randomInt } from 'node:crypto';
import { WorkChallenge } from '@menjin/contract';
import { createChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { workSecrets } from './work-secrets.ts';

// One try takes a desktop's core about 2 ms, and us as much to set the puzzle: what makes
// it hard is the number of tries, which costs us nothing.
const iterationsPerTry = 5_000;
const triesOfEasiest = 600;

export interface CreateWorkOptions {
  /** The request that this work will count for; readable to its solver. */
  subject: string;
  /** How often the work is doubled: 0 takes a desktop half a second on average. */
  difficulty: number;
  expiresAt: Date;
  /** Signs the puzzle, under keys of its own. */
  secret: string;
}

/**
 * Makes a puzzle that takes computing time to solve and next to none to check. Its
 * `nonce` names it: whoever accepts a solution has to see that it counts once.
 */
export async function createWork(options: CreateWorkOptions): Promise<WorkChallenge> {
  const { subject, difficulty, expiresAt, secret } = options;
  const tries = triesOfEasiest * 2 ** difficulty;
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: iterationsPerTry,
    // Anywhere among them: who knows this source knows no better place to begin.
    counter: randomInt(tries),
    data: { subject, tries },
    deriveKey,
    expiresAt,
    ...workSecrets(secret),
  });
  // As it travels: without what is undefined.
  return WorkChallenge.parse(JSON.parse(JSON.stringify(challenge)));
}
