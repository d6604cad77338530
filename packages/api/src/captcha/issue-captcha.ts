import type { IssueCaptchaInput } from '@menjin/contract';
import type { Visit } from '../context.ts';
import type { CaptchaFile } from '../ports.ts';
import { type CaptchaDeps, keepCaptcha } from './keep-captcha.ts';
import { suspicionLevel } from './suspicion-level.ts';
import { takeCaptchaAllowance } from './take-captcha-allowance.ts';

const USUAL_LENGTH = 4;

/**
 * Draws a captcha under the client's id; asking again under the same id replaces its text.
 *
 * @throws AppError TRY_LATER, CAPTCHA_ID_IN_USE
 */
export async function issueCaptcha(
  deps: CaptchaDeps,
  visit: Visit,
  { id, format }: IssueCaptchaInput,
): Promise<CaptchaFile> {
  const share = await takeCaptchaAllowance(deps, visit.request.ip);
  const text = deps.captchaMaker.createText(USUAL_LENGTH + (suspicionLevel(share) > 0 ? 1 : 0));
  const image = await deps.captchaMaker.draw(text, format);
  await keepCaptcha(deps, visit, { id, form: 'image', text });
  return image;
}
