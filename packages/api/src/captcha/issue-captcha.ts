import type { IssueCaptchaInput } from '@menjin/contract';
import type { Deps } from '../context.ts';
import type { DrawnCaptcha } from '../ports.ts';

/** Draws a captcha under the client's id; asking again under the same id replaces its text. */
export async function issueCaptcha(
  deps: Pick<Deps, 'captchaPainter' | 'captchaTexts' | 'settings'>,
  input: IssueCaptchaInput,
): Promise<DrawnCaptcha> {
  const text = deps.captchaPainter.createText();
  const image = await deps.captchaPainter.draw(text, input.format);
  await deps.captchaTexts.put(input.id, text, deps.settings.captchaTtlSeconds);
  return image;
}
