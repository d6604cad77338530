import { z } from 'zod';

export const CAPTCHA_FORMATS = ['jpeg', 'png', 'webp', 'gif'] as const;
export type CaptchaFormat = (typeof CAPTCHA_FORMATS)[number];

/** The id a client makes for one captcha: a UUID, lower case so that it is one key. */
export const CaptchaId = z.guid('FIELD_INVALID').transform((id) => id.toLowerCase());

export const IssueCaptchaInput = z.strictObject({
  id: CaptchaId,
  format: z.enum(CAPTCHA_FORMATS, 'FIELD_INVALID').default('jpeg'),
});
export type IssueCaptchaInput = z.output<typeof IssueCaptchaInput>;

/** What a code request must carry: the text read from an image. */
export const Proof = z.strictObject({
  kind: z.literal('image', 'FIELD_INVALID'),
  id: CaptchaId,
  text: z.string('CAPTCHA_REQUIRED').trim().min(1, 'CAPTCHA_REQUIRED').max(16, 'CAPTCHA_WRONG'),
});
export type Proof = z.output<typeof Proof>;
