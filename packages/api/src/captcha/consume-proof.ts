import type { IssueWorkInput, Proof } from '@menjin/contract';
import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import { workSubject } from './work-subject.ts';

/**
 * Takes a proof out of circulation and throws unless it is right for this request. An
 * answer to a captcha is taken right or wrong; work only when it is done.
 *
 * @throws AppError CAPTCHA_EXPIRED, CAPTCHA_WRONG
 */
export async function consumeProof(
  deps: Pick<Deps, 'captchaMaker' | 'captchaTexts' | 'openWork'>,
  proof: Proof,
  request: IssueWorkInput,
): Promise<void> {
  if (proof.kind === 'image') await consumeAnswer(deps, proof);
  else await consumeWork(deps, proof, request);
}

async function consumeAnswer(
  { captchaTexts }: Pick<Deps, 'captchaTexts'>,
  { id, text }: Extract<Proof, { kind: 'image' }>,
): Promise<void> {
  const texts = await captchaTexts.take(id);
  if (texts.length === 0) throw new AppError('CAPTCHA_EXPIRED');
  if (!texts.map(canonical).includes(canonical(text))) throw new AppError('CAPTCHA_WRONG');
}

/** Case, width and blanks do not matter: who types what is heard groups it, and input methods write full-width letters. */
function canonical(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

async function consumeWork(
  { captchaMaker, openWork }: Pick<Deps, 'captchaMaker' | 'openWork'>,
  { payload }: Extract<Proof, { kind: 'work' }>,
  request: IssueWorkInput,
): Promise<void> {
  const { nonce, data } = payload.challenge.parameters;
  const outcome = await captchaMaker.checkWork(payload);
  if (outcome === 'expired') throw new AppError('CAPTCHA_EXPIRED');
  if (outcome === 'wrong' || data.subject !== workSubject(request)) {
    throw new AppError('CAPTCHA_WRONG');
  }
  if (!(await openWork.take(nonce))) throw new AppError('CAPTCHA_EXPIRED');
}
