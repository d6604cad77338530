import type { IssueAudioInput } from '@menjin/contract';
import type { Context, Deps } from '../context.ts';
import type { MadeCaptcha } from '../ports.ts';
import { flowOf } from './flow-of.ts';
import { keepCaptcha } from './keep-captcha.ts';
import { takeCaptchaAllowance } from './take-captcha-allowance.ts';

/**
 * Speaks digits of their own under the id of an image: either answers the captcha, and
 * one answer, right or wrong, ends both. Asking again speaks other digits.
 *
 * @throws AppError TRY_LATER, CAPTCHA_ID_IN_USE
 */
export async function issueAudio(
  deps: Pick<
    Deps,
    'captchaMaker' | 'captchaTexts' | 'countRefusal' | 'flowCookies' | 'rateWindows' | 'settings'
  >,
  visit: Pick<Context, 'request' | 'setCookie'>,
  { id, language }: IssueAudioInput,
): Promise<MadeCaptcha> {
  await takeCaptchaAllowance(deps, visit.request.ip);
  const text = deps.captchaMaker.createDigits();
  const clip = await deps.captchaMaker.speak(text, language);
  await keepCaptcha(deps, { id, form: 'audio', text, flow: flowOf(deps, visit) });
  return clip;
}
