import type { MenjinClient } from './create-menjin-client.ts';
import type { MenjinInputs } from './menjin-router.ts';
import { solvePuzzle } from './solve-puzzle.ts';

export type WorkProof = { kind: 'work'; payload: string };

/**
 * Proves with a second or two of computing that a code is worth sending, in place of a
 * captcha. It counts for one code of this purpose, for this number.
 *
 * There is no web worker in it: not every bundler could find its file. `solvePuzzle` of
 * `@menjin/client/work` is for one of your own. Browsers have the cryptography that is
 * needed on https and localhost only.
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
  const timeoutMs = issued.expiresInSeconds * 1000;
  const payload = await solvePuzzle(issued.challenge, { timeoutMs, onProgress, signal });
  return { kind: 'work', payload };
}
