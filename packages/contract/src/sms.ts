import { z } from 'zod';
import { Proof } from './captcha.ts';
import { Mobile } from './mobile.ts';
import { SmsPurpose } from './sms-purpose.ts';

export const SMS_CODE_LENGTH = 6;

// What comes along when a code is pasted, marks that nobody sees among it.
const SEPARATORS =
  /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Dash_Punctuation}\u2212.·]/gu;

/** Six digits, also when pasted with spaces or dashes, or typed full-width. */
export const SmsCode = z
  .string('FIELD_REQUIRED')
  .max(32, 'CODE_MALFORMED')
  .transform((code) => code.normalize('NFKC').replace(SEPARATORS, ''))
  .pipe(
    z
      .string()
      .min(1, 'FIELD_REQUIRED')
      .regex(/^\d{6}$/, 'CODE_MALFORMED'),
  );

/** Names one code request; held by whoever asked, and needed to use the code. */
export const ChallengeId = z.uuid('CODE_NOT_REQUESTED');

/** What proves that somebody reads the messages of a number. */
export const numberProof = { mobile: Mobile, challengeId: ChallengeId, code: SmsCode };

export const RequestSmsCodeInput = z.strictObject({
  purpose: SmsPurpose,
  mobile: Mobile,
  proof: Proof,
});
export type RequestSmsCodeInput = z.output<typeof RequestSmsCodeInput>;

export type RequestedSmsCode = {
  challengeId: string;
  maskedMobile: string;
  retryAfterSeconds: number;
  expiresInSeconds: number;
};
