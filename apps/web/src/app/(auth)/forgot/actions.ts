'use server';

import { maskMobile, normalizeMobile } from '@menjin/contract';
import { redirect } from 'next/navigation';
import { hasError } from '../../../components/form-error.ts';
import type { BegunWork } from '../../../components/use-code-form.ts';
import { currentText } from '../../../i18n/dictionaries.ts';
import { caller } from '../../../server/caller.ts';
import { asForm } from '../../../server/forms/as-form.ts';
import { formText } from '../../../server/forms/form-text.ts';
import { answerCodeRequest } from '../../../server/sms-code-form/answer-code-request.ts';
import { beginCodeWork } from '../../../server/sms-code-form/begin-code-work.ts';
import { codeFormAsTyped } from '../../../server/sms-code-form/code-form-as-typed.ts';
import { refuseCodeForm } from '../../../server/sms-code-form/refuse-code-form.ts';
import type { ForgotAnswer } from './forgot-answer.ts';

const FIELDS = [
  'mobile',
  'captchaText',
  'code',
  'sendCode',
  'password',
  'repeatedPassword',
] as const;

/** Leads one step on; the earlier answer is never relied on: each post carries what it needs. */
export async function submitForgot(_previous: ForgotAnswer, sent: FormData): Promise<ForgotAnswer> {
  const form = asForm(sent);
  const shown = asTyped(form);
  const codeForm = await forgotForm();
  const asked = await answerCodeRequest(form, shown, codeForm);
  if (asked !== null) {
    const { sent: sentCode } = asked;
    if (sentCode === null) return asked;
    return { ...asked, step: 'code', maskedMobile: sentCode.maskedMobile };
  }
  try {
    if (shown.step !== 'password') return await checkCode(form, shown);
    await (await caller()).password.reset({
      ticket: shown.ticket,
      password: formText(form, 'password'),
      repeatedPassword: formText(form, 'repeatedPassword'),
    });
  } catch (error) {
    const refused = await refuseCodeForm(error, form, shown, codeForm);
    return hasError(refused, 'RECOVERY_EXPIRED') ? { ...refused, step: 'mobile' } : refused;
  }
  redirect('/login?done=reset');
}

export async function beginForgotWork(sent: FormData): Promise<BegunWork<ForgotAnswer>> {
  const form = asForm(sent);
  return beginCodeWork(form, asTyped(form), await forgotForm());
}

async function checkCode(form: FormData, shown: ForgotAnswer): Promise<ForgotAnswer> {
  const begun = await (await caller()).password.beginReset({
    mobile: shown.mobile,
    challengeId: shown.challengeId,
    code: formText(form, 'code'),
  });
  if (begun.kind === 'ticket') {
    return { ...shown, step: 'password', ticket: begun.ticket, focus: 'password' };
  }
  const expiresInMinutes = Math.floor(begun.expiresInSeconds / 60);
  const mail = { maskedEmail: begun.maskedEmail, expiresInMinutes };
  return { ...shown, step: 'mailed', mail, focus: 'main' };
}

async function forgotForm() {
  const { forgot, smsCode } = await currentText();
  const required = { ...smsCode.required, ...forgot.required };
  return { purpose: 'reset', fields: FIELDS, required } as const;
}

/** The form as it was sent, under a new image. */
function asTyped(form: FormData): ForgotAnswer {
  const step = form.get('step');
  const mobile = formText(form, 'mobile');
  return {
    ...codeFormAsTyped(form),
    step: step === 'code' || step === 'password' ? step : 'mobile',
    mobile,
    maskedMobile: maskMobile(normalizeMobile(mobile) ?? ''),
    ticket: formText(form, 'ticket'),
    mail: null,
  };
}
