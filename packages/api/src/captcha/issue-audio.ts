import type { IssueAudioInput } from '@menjin/contract';
import type { Visit } from '../context.ts';
import type { CaptchaFile } from '../ports.ts';
import { type CaptchaDeps, keepCaptcha } from './keep-captcha.ts';
import { takeCaptchaAllowance } from './take-captcha-allowance.ts';

/**
 * Speaks digits of their own under the id of an image: either answers the captcha, and
 * one answer, right or wrong, ends both. Asking again speaks other digits.
 *
 * @throws AppError TRY_LATER, CAPTCHA_ID_IN_USE
 */
export async function issueAudio(
  deps: CaptchaDeps,
  visit: Visit,
  { id, language }: IssueAudioInput,
): Promise<CaptchaFile> {
  await takeCaptchaAllowance(deps, visit.request.ip);
  const text = deps.captchaMaker.createDigits();
  const audio = await deps.captchaMaker.speak(text, language);
  await keepCaptcha(deps, visit, { id, form: 'audio', text });
  return audio;
}
