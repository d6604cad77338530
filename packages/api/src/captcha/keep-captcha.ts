import { AppError } from '../app-error.ts';
import type { Deps } from '../context.ts';
import type { IssuedCaptcha } from '../ports.ts';

/**
 * Lets a captcha be answered from now on.
 *
 * @throws AppError CAPTCHA_ID_IN_USE
 */
export async function keepCaptcha(
  { captchaTexts, settings }: Pick<Deps, 'captchaTexts' | 'settings'>,
  captcha: IssuedCaptcha,
): Promise<void> {
  const isKept = await captchaTexts.put(captcha, settings.captchaTtlSeconds);
  if (!isKept) throw new AppError('CAPTCHA_ID_IN_USE');
}
