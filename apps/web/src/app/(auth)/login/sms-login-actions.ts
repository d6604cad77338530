'use server';

import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { hasError } from '../../../components/form-error.ts';
import type { BegunWork } from '../../../components/use-code-form.ts';
import { currentText } from '../../../i18n/dictionaries.ts';
import { caller } from '../../../server/caller.ts';
import { forgetTypedNumbers } from '../../../server/forget-typed-numbers.ts';
import { asForm } from '../../../server/forms/as-form.ts';
import { formText } from '../../../server/forms/form-text.ts';
import { nextPath } from '../../../server/forms/next-path.ts';
import { leaveWithNumber } from '../../../server/leave-with-number.ts';
import { answerCodeRequest } from '../../../server/sms-code-form/answer-code-request.ts';
import { beginCodeWork } from '../../../server/sms-code-form/begin-code-work.ts';
import { codeFormAsTyped } from '../../../server/sms-code-form/code-form-as-typed.ts';
import { refuseCodeForm } from '../../../server/sms-code-form/refuse-code-form.ts';
import type { SmsLoginAnswer } from './sms-login-answer.ts';

const SMS_LOGIN = { purpose: 'login' } as const;
const FIELDS = ['mobile', 'captchaText', 'code', 'sendCode', 'password', 'agreed'] as const;

/** Sends a code, or signs in by it and leads on; the earlier answer is never relied on. */
export async function submitSmsLogin(
  _previous: SmsLoginAnswer,
  sent: FormData,
): Promise<SmsLoginAnswer> {
  const form = asForm(sent);
  await leaveWithNumber(form);
  const codeForm = await smsLoginForm();
  const shown = await asTyped(form);
  const asked = await answerCodeRequest(form, shown, codeForm);
  if (asked !== null) return asked;
  try {
    await (await caller()).login.withSmsCode({
      mobile: formText(form, 'mobile'),
      challengeId: formText(form, 'challengeId'),
      code: formText(form, 'code'),
      ...(form.has('password') ? { password: formText(form, 'password') } : {}),
      remembered: form.has('remembered'),
      agreed: form.has('agreed'),
    });
  } catch (error) {
    const refused = await refuseCodeForm(error, form, shown, codeForm);
    return hasError(refused, 'PASSWORD_REQUIRED') ? { ...refused, isPasswordAsked: true } : refused;
  }
  await forgetTypedNumbers();
  redirect(nextPath(form.get('next')));
}

export async function beginSmsLoginWork(sent: FormData): Promise<BegunWork<SmsLoginAnswer>> {
  const form = asForm(sent);
  return beginCodeWork(form, await asTyped(form), await smsLoginForm());
}

async function smsLoginForm() {
  const { login, smsCode } = await currentText();
  return {
    ...SMS_LOGIN,
    fields: FIELDS,
    required: { ...smsCode.required, password: login.required.password },
    fieldOfCode: {
      PASSWORD_REQUIRED: 'password',
      CREDENTIALS_WRONG: 'password',
      PASSWORD_WRONG: 'password',
      AGREEMENT_REQUIRED: 'agreed',
    },
  } as const;
}

/** The form as it was sent, under a new image. */
async function asTyped(form: FormData): Promise<SmsLoginAnswer> {
  return {
    ...(await codeFormAsTyped(form, SMS_LOGIN)),
    remembered: form.has('remembered'),
    agreed: form.has('agreed'),
    isPasswordAsked: form.has('password'),
    attempt: randomUUID(),
  };
}
