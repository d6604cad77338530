'use server';

import { redirect } from 'next/navigation';
import type { BegunWork } from '../../../components/use-code-form.ts';
import { currentText } from '../../../i18n/dictionaries.ts';
import { caller } from '../../../server/caller.ts';
import { forgetTypedNumbers } from '../../../server/forget-typed-numbers.ts';
import { asForm } from '../../../server/forms/as-form.ts';
import { formText } from '../../../server/forms/form-text.ts';
import { welcomePath } from '../../../server/forms/next-path.ts';
import { leaveWithNumber } from '../../../server/leave-with-number.ts';
import { answerCodeRequest } from '../../../server/sms-code-form/answer-code-request.ts';
import { beginCodeWork } from '../../../server/sms-code-form/begin-code-work.ts';
import { codeFormAsTyped } from '../../../server/sms-code-form/code-form-as-typed.ts';
import { refuseCodeForm } from '../../../server/sms-code-form/refuse-code-form.ts';
import type { RegisterAnswer } from './register-answer.ts';

const REGISTER = { purpose: 'register' } as const;
const FIELDS = [
  'mobile',
  'captchaText',
  'code',
  'sendCode',
  'username',
  'password',
  'repeatedPassword',
  'agreed',
] as const;

/** Answers the buttons of the registration form; the earlier answer is never relied on. */
export async function submitRegistration(
  _previous: RegisterAnswer,
  sent: FormData,
): Promise<RegisterAnswer> {
  const form = asForm(sent);
  await leaveWithNumber(form);
  const shown = await asTyped(form);
  const codeForm = await registerForm();
  const asked = await answerCodeRequest(form, shown, codeForm);
  if (asked !== null) return asked;
  try {
    await (await caller()).register.create({
      mobile: formText(form, 'mobile'),
      challengeId: formText(form, 'challengeId'),
      code: formText(form, 'code'),
      // Keyboards of phones put a space behind what they propose.
      username: formText(form, 'username').trim(),
      password: formText(form, 'password'),
      repeatedPassword: formText(form, 'repeatedPassword'),
      // The procedure refuses an unticked box.
      agreed: form.has('agreed') as true,
      isNewNumber: form.has('isNewNumber'),
    });
  } catch (error) {
    return refuseCodeForm(error, form, shown, codeForm);
  }
  await forgetTypedNumbers();
  redirect(welcomePath(form.get('next')));
}

export async function beginWork(sent: FormData): Promise<BegunWork<RegisterAnswer>> {
  const form = asForm(sent);
  return beginCodeWork(form, await asTyped(form), await registerForm());
}

async function registerForm() {
  const { register, smsCode } = await currentText();
  const required = { ...smsCode.required, ...register.required };
  const fieldOfCode = { MOBILE_TAKEN: 'mobile', MOBILE_IDLE: 'mobile' } as const;
  return { ...REGISTER, fields: FIELDS, required, fieldOfCode };
}

/** The form as it was sent, under a new image. */
async function asTyped(form: FormData): Promise<RegisterAnswer> {
  return {
    ...(await codeFormAsTyped(form, REGISTER)),
    values: {
      isNewNumber: form.has('isNewNumber'),
      username: formText(form, 'username'),
      agreed: form.has('agreed'),
    },
  };
}
