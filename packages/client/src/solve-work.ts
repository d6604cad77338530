import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { MenjinClient } from './create-menjin-client.ts';
import type { MenjinInputs } from './menjin-router.ts';

export type WorkProof = { kind: 'work'; payload: string };

const TRIES_BETWEEN_REPORTS = 20;

/**
 * Proves with a second or two of computing that a code is worth sending, in place of a
 * captcha. It counts for one code of this purpose, for this number.
 *
 * Each try is made by the platform's own cryptography, beside the page, which stays
 * responsive between tries. There is no web worker in it: not every bundler could find its
 * file. Browsers have that cryptography on https and localhost only.
 *
 * @param options.onProgress is told the share of the tries that are done, from 0 to 1; half
 * of them are enough on average
 * @throws MenjinError TRY_LATER, MOBILE_COUNTRY_CLOSED; Error when the signal gives it up, the
 * puzzle expires first, or the platform has no such cryptography
 */
export async function solveWork(
  menjin: MenjinClient,
  options: MenjinInputs['captcha']['issueWork'] & {
    onProgress?: (share: number) => void;
    signal?: AbortSignal;
  },
): Promise<WorkProof> {
  const { purpose, mobile, onProgress, signal } = options;
  if (globalThis.crypto?.subtle === undefined) {
    throw new Error('Work cannot be solved here: there is no crypto.subtle without https.');
  }
  const asked = signal === undefined ? {} : { signal };
  const issued = await menjin.captcha.issueWork.mutate({ purpose, mobile }, asked);
  const { challenge, expiresInSeconds } = issued;
  const { tries } = challenge.parameters.data;
  let tried = 0;
  const solution = await solveChallenge({
    challenge,
    timeout: expiresInSeconds * 1000,
    deriveKey(parameters, salt, password) {
      signal?.throwIfAborted();
      tried += 1;
      if (tried % TRIES_BETWEEN_REPORTS === 0) onProgress?.(tried / tries);
      return deriveKey(parameters, salt, password);
    },
  });
  if (solution === null) throw new Error('The puzzle expired before it was solved.');
  return { kind: 'work', payload: btoa(JSON.stringify({ challenge, solution })) };
}
