import { normalizeCaptchaText, type Proof, type RequestSmsCodeInput } from '@menjin/contract';
import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import { workSubject } from './work-subject.ts';

/** What a code is wanted for. */
type WantedCode = Pick<RequestSmsCodeInput, 'purpose' | 'mobile'>;

/**
 * Takes a proof out of circulation and throws unless it is right for the code that is
 * wanted. A text that was read or heard is taken right or wrong; work only when it is done.
 *
 * @throws AppError CAPTCHA_EXPIRED, CAPTCHA_WRONG
 */
export async function consumeProof(
  deps: Pick<Deps, 'captchaMaker' | 'captchaTexts' | 'openWork'>,
  proof: Proof,
  wanted: WantedCode,
): Promise<void> {
  if (proof.kind === 'image') await consumeText(deps, proof);
  else await consumeWork(deps, proof, wanted);
}

async function consumeText(
  { captchaTexts }: Pick<Deps, 'captchaTexts'>,
  { id, text }: Extract<Proof, { kind: 'image' }>,
): Promise<void> {
  const texts = await captchaTexts.take(id);
  if (texts.length === 0) throw new AppError('CAPTCHA_EXPIRED');
  const isRight = texts.map(normalizeCaptchaText).includes(normalizeCaptchaText(text));
  if (!isRight) throw new AppError('CAPTCHA_WRONG');
}

async function consumeWork(
  { captchaMaker, openWork }: Pick<Deps, 'captchaMaker' | 'openWork'>,
  { payload }: Extract<Proof, { kind: 'work' }>,
  wanted: WantedCode,
): Promise<void> {
  const { nonce, data } = payload.challenge.parameters;
  const outcome = await captchaMaker.checkWork(payload);
  if (outcome === 'expired') throw new AppError('CAPTCHA_EXPIRED');
  if (outcome === 'wrong' || data.subject !== workSubject(wanted)) {
    throw new AppError('CAPTCHA_WRONG');
  }
  if (!(await openWork.take(nonce))) throw new AppError('CAPTCHA_EXPIRED');
}
