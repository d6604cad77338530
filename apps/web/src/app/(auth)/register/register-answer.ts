import type { FormAnswer } from '../../../components/form-error.ts';
import type { ProofKind } from '../../../components/proof-field.tsx';
import type { SentCode } from '../../../components/sms-code-field.tsx';
import type { AnsweredCaptcha } from '../../../components/use-captcha-image.ts';

/** The ids of everything in the form that an error can be about. */
export type RegisterField =
  | 'mobile'
  | 'captchaText'
  | 'code'
  | 'sendCode'
  | 'username'
  | 'password'
  | 'repeatedPassword'
  | 'agreed';

/** What was typed and may be shown again: everything but passwords and captcha. */
export type RegisterValues = { mobile: string; code: string; username: string; agreed: boolean };

export type RegisterAnswer = FormAnswer & {
  values: RegisterValues;
  captcha: AnsweredCaptcha;
  /** How the request for a code was proven. */
  proofKind: ProofKind;
  /** Names the code that was asked for; empty before. */
  challengeId: string;
  sent: SentCode | null;
  /** How long the next code has to wait, when this answer tells it. */
  wait: { retryAfterSeconds: number } | null;
  /** The number turned out to have an account. */
  isMobileTaken: boolean;
};

/** The form as it is first shown. */
export function emptyRegisterAnswer(captchaId: string): RegisterAnswer {
  return {
    values: { mobile: '', code: '', username: '', agreed: false },
    captcha: { id: captchaId, spent: false },
    proofKind: 'image',
    challengeId: '',
    sent: null,
    wait: null,
    isMobileTaken: false,
    errors: [],
    focus: null,
  };
}
