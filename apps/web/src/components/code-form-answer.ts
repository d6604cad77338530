import type { FormAnswer } from './form-error.ts';
import type { AnsweredCaptcha } from './use-captcha-image.ts';
import type { Wait } from './use-countdown.ts';

/** What there is to say of a code that was sent. */
export type SentCode = { maskedMobile: string; expiresInMinutes: number; untilHelp: Wait };

/** What the answer to a form that asks for an SMS code holds, beside what is the form's own. */
export type CodeFormAnswer = FormAnswer & {
  /** The number as it was typed; empty where the account says which it is. */
  mobile: string;
  maskedMobile: string;
  /** What was typed as the code. */
  code: string;
  captcha: AnsweredCaptcha;
  /** Names the code that was asked for; empty before. */
  challengeId: string;
  sent: SentCode | null;
  /** How long the next code has to wait; null where that is not known. */
  wait: Wait | null;
};

/** The form as it is first shown. */
export function emptyCodeFormAnswer(captchaId: string): CodeFormAnswer {
  return {
    mobile: '',
    maskedMobile: '',
    code: '',
    captcha: { id: captchaId, spent: false },
    challengeId: '',
    sent: null,
    wait: null,
    errors: [],
    focus: null,
  };
}
