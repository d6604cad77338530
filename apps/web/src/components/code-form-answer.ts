import type { FormAnswer } from './form-error.ts';
import type { SentCode } from './sms-code-field.tsx';
import type { AnsweredCaptcha } from './use-captcha-image.ts';

/** What the answer to a form that asks for an SMS code holds, beside what is the form's own. */
export type CodeFormAnswer = FormAnswer & {
  /** What was typed as the code. */
  code: string;
  captcha: AnsweredCaptcha;
  /** Names the code that was asked for; empty before. */
  challengeId: string;
  sent: SentCode | null;
  /** How long the next code has to wait, when this answer tells it. */
  wait: { retryAfterSeconds: number } | null;
};

/** The form as it is first shown. */
export function emptyCodeFormAnswer(captchaId: string): CodeFormAnswer {
  return {
    code: '',
    captcha: { id: captchaId, spent: false },
    challengeId: '',
    sent: null,
    wait: null,
    errors: [],
    focus: null,
  };
}
