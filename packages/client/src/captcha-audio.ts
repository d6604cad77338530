import type { CaptchaLanguage } from '@menjin/contract';
import type { MenjinClient } from './create-menjin-client.ts';
import type { Captcha } from './new-captcha.ts';

/**
 * Digits to listen to, for whoever cannot read the image; they answer the same captcha.
 *
 * @returns `audio`, a data URL
 * @throws MenjinError TRY_LATER
 */
export async function captchaAudio(
  menjin: MenjinClient,
  { id }: Pick<Captcha, 'id'>,
  { language = 'zh-CN' }: { language?: CaptchaLanguage } = {},
): Promise<{ audio: string; expiresInSeconds: number }> {
  const { audio, expiresInSeconds } = await menjin.captcha.issueAudio.mutate({ id, language });
  return { audio, expiresInSeconds };
}
