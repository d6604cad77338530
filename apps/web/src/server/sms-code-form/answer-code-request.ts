import 'server-only';
import type { CodeFormAnswer } from '../../components/code-form-answer.ts';
import { caller } from '../caller.ts';
import { formText } from '../forms/form-text.ts';
import type { CodeForm } from './code-form.ts';
import { proofIn } from './proof-in.ts';
import { refuseCodeForm } from './refuse-code-form.ts';

/**
 * Answers the buttons that send a code and show a new captcha.
 *
 * @param shown the form as it was typed
 * @returns null when the form was sent for what it is there for
 */
export async function answerCodeRequest<Answer extends CodeFormAnswer, Field extends string>(
  form: FormData,
  shown: Answer,
  codeForm: CodeForm<Field>,
): Promise<Answer | null> {
  if (form.get('intent') === 'new-image') return { ...shown, focus: 'captchaText' };
  if (form.get('intent') !== 'send-code') return null;
  try {
    const { purpose, mobile = formText(form, 'mobile') } = codeForm;
    const sent = await (await caller()).sms.requestCode({ purpose, mobile, proof: proofIn(form) });
    return {
      ...shown,
      code: '',
      captcha: { ...shown.captcha, spent: true },
      challengeId: sent.challengeId,
      sent: {
        maskedMobile: sent.maskedMobile,
        expiresInMinutes: Math.floor(sent.expiresInSeconds / 60),
      },
      wait: { retryAfterSeconds: sent.retryAfterSeconds },
      focus: 'code',
    };
  } catch (error) {
    return refuseCodeForm(error, form, shown, codeForm);
  }
}
