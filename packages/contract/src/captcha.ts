import { z } from 'zod';
import { Mobile } from './mobile.ts';
import { SmsPurpose } from './sms-purpose.ts';
import { WorkPayload } from './work.ts';

export const CAPTCHA_FORMATS = ['jpeg', 'png', 'webp', 'gif'] as const;
export type CaptchaFormat = (typeof CAPTCHA_FORMATS)[number];

/** The languages in which a captcha's digits can be heard. */
export const CAPTCHA_LANGUAGES = ['zh-CN', 'en'] as const;
export type CaptchaLanguage = (typeof CAPTCHA_LANGUAGES)[number];

/** The id a client makes for one captcha: a UUID, lower case so that it is one key. */
export const CaptchaId = z.guid('FIELD_INVALID').transform((id) => id.toLowerCase());

export const IssueCaptchaInput = z.strictObject({
  id: CaptchaId,
  format: z.enum(CAPTCHA_FORMATS, 'FIELD_INVALID').default('jpeg'),
});
export type IssueCaptchaInput = z.output<typeof IssueCaptchaInput>;

export const IssueAudioInput = z.strictObject({
  id: CaptchaId,
  language: z.enum(CAPTCHA_LANGUAGES, 'FIELD_INVALID').default('zh-CN'),
});
export type IssueAudioInput = z.output<typeof IssueAudioInput>;

/** Work counts for one request alone: that for a code of this purpose, for this number. */
export const IssueWorkInput = z.strictObject({ purpose: SmsPurpose, mobile: Mobile });
export type IssueWorkInput = z.output<typeof IssueWorkInput>;

const ImageProof = z.strictObject({
  kind: z.literal('image'),
  id: CaptchaId,
  text: z.string('CAPTCHA_REQUIRED').trim().min(1, 'CAPTCHA_REQUIRED').max(16, 'CAPTCHA_WRONG'),
});

const WorkProof = z.strictObject({ kind: z.literal('work'), payload: WorkPayload });

/** What a code request must carry: what an image shows or its audio says, or work that was done. */
export const Proof = z.discriminatedUnion('kind', [ImageProof, WorkProof], 'FIELD_INVALID');
export type Proof = z.output<typeof Proof>;
export type ProofInput = z.input<typeof Proof>;
