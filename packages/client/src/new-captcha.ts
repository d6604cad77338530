import type { CaptchaFormat } from '@menjin/contract';
import type { MenjinClient } from './create-menjin-client.ts';
import { newCaptchaId } from './new-captcha-id.ts';

export type ImageProof = { kind: 'image'; id: string; text: string };

export type Captcha = {
  id: string;
  /** A data URL. */
  image: string;
  expiresInSeconds: number;
  /** What `sms.requestCode` takes from somebody who read, or heard, this text. */
  proof(text: string): ImageProof;
};

/**
 * An image whose text a person types. It has one try; get a new one after each.
 *
 * @throws MenjinError TRY_LATER
 */
export async function newCaptcha(
  menjin: MenjinClient,
  { format = 'jpeg' }: { format?: CaptchaFormat } = {},
): Promise<Captcha> {
  const captcha = await menjin.captcha.issue.mutate({ id: newCaptchaId(), format });
  return { ...captcha, proof: (text) => ({ kind: 'image', id: captcha.id, text }) };
}
