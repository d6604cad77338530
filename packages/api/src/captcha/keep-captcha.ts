import { AppError } from '../app-error.ts';
import type { Deps, Visit } from '../context.ts';
import { createFlowToken } from '../flow-cookie.ts';
import type { KeptCaptcha } from '../ports.ts';

/** What an image or a recording is issued with. */
export type CaptchaDeps = Pick<
  Deps,
  'captchaMaker' | 'captchaTexts' | 'countRefusal' | 'flowCookies' | 'rateWindows' | 'settings'
>;

/**
 * Lets a captcha be answered from now on, and replaced by its own flow alone. A visit
 * without a flow gets one, and the cookie that names it, when this was its first captcha.
 *
 * @throws AppError CAPTCHA_ID_IN_USE
 */
export async function keepCaptcha(
  { captchaTexts, flowCookies, settings }: Pick<Deps, 'captchaTexts' | 'flowCookies' | 'settings'>,
  { request, setCookie }: Visit,
  captcha: Omit<KeptCaptcha, 'flow'>,
): Promise<void> {
  const flow = request.flowToken ?? createFlowToken();
  const isKept = await captchaTexts.put({ ...captcha, flow }, settings.captchaTtlSeconds);
  if (!isKept) throw new AppError('CAPTCHA_ID_IN_USE');
  if (request.flowToken === null) setCookie(flowCookies.carry(flow));
}
