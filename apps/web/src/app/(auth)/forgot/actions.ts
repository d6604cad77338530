'use server';

import { normalizeMobile } from '@menjin/contract';
import { redirect } from 'next/navigation';
import { hasError } from '../../../components/form-error.ts';
import type { BegunWork } from '../../../components/use-code-form.ts';
import { currentText } from '../../../i18n/dictionaries.ts';
import { caller } from '../../../server/caller.ts';
import { carryMobile } from '../../../server/carried-mobile.ts';
import { asForm } from '../../../server/forms/as-form.ts';
import { formText } from '../../../server/forms/form-text.ts';
import { nextPath, withNext } from '../../../server/forms/next-path.ts';
import { leaveWithNumber } from '../../../server/leave-with-number.ts';
import { answerCodeRequest } from '../../../server/sms-code-form/answer-code-request.ts';
import { beginCodeWork } from '../../../server/sms-code-form/begin-code-work.ts';
import { codeFormAsTyped } from '../../../server/sms-code-form/code-form-as-typed.ts';
import { endKeptCode, forgetCode } from '../../../server/sms-code-form/kept-code.ts';
import { refuseCodeForm } from '../../../server/sms-code-form/refuse-code-form.ts';
import type { ForgotAnswer } from './forgot-answer.ts';

const RESET = { purpose: 'reset' } as const;
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
  await leaveWithNumber(form);
  const shown = await asTyped(form);
  const codeForm = await forgotForm();
  const asked = await answerCodeRequest(form, shown, codeForm);
  if (asked !== null) return { ...asked, step: asked.challengeId === '' ? 'mobile' : 'code' };
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
  await forgetCode({ purpose: 'reset' });
  // The login that follows asks for it.
  await carryMobile(shown.mobile);
  redirect(withNext('/login?done=reset', nextPath(form.get('next'))));
}

export async function beginForgotWork(sent: FormData): Promise<BegunWork<ForgotAnswer>> {
  const form = asForm(sent);
  return beginCodeWork(form, await asTyped(form), await forgotForm());
}

async function checkCode(form: FormData, shown: ForgotAnswer): Promise<ForgotAnswer> {
  const begun = await (await caller()).password.beginReset({
    mobile: shown.mobile,
    challengeId: shown.challengeId,
    code: formText(form, 'code'),
  });
  await endKeptCode(RESET, shown.challengeId);
  if (begun.kind === 'ticket') {
    // As password managers are to remember it.
    const mobile = normalizeMobile(shown.mobile) ?? '';
    return { ...shown, step: 'password', mobile, ticket: begun.ticket, focus: 'password' };
  }
  const expiresInMinutes = Math.floor(begun.expiresInSeconds / 60);
  const mail = { maskedEmail: begun.maskedEmail, expiresInMinutes };
  return { ...shown, step: 'mailed', mail, focus: 'main' };
}

async function forgotForm() {
  const { forgot, smsCode } = await currentText();
  const required = { ...smsCode.required, ...forgot.required };
  return { ...RESET, fields: FIELDS, required };
}

/** The form as it was sent, under a new image. */
async function asTyped(form: FormData): Promise<ForgotAnswer> {
  const step = form.get('step');
  return {
    ...(await codeFormAsTyped(form, RESET)),
    step: step === 'code' || step === 'password' ? step : 'mobile',
    ticket: formText(form, 'ticket'),
    mail: null,
  };
}
