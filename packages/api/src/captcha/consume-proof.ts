import type { Proof } from '@menjin/contract';
import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';

/**
 * Takes a proof out of circulation, right or wrong, and throws unless it was right.
 *
 * @throws AppError CAPTCHA_EXPIRED, CAPTCHA_WRONG
 */
export async function consumeProof(deps: Pick<Deps, 'captchaTexts'>, proof: Proof): Promise<void> {
  const expected = await deps.captchaTexts.take(proof.id);
  if (expected === null) throw new AppError('CAPTCHA_EXPIRED');
  if (canonical(proof.text) !== canonical(expected)) throw new AppError('CAPTCHA_WRONG');
}

/** Case and width do not matter: an input method may well type full-width letters. */
function canonical(text: string): string {
  return text.normalize('NFKC').toUpperCase();
}
