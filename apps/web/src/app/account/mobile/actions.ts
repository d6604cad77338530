'use server';

import { redirect } from 'next/navigation';
import type { CodeFormAnswer } from '../../../components/code-form-answer.ts';
import type { BegunWork } from '../../../components/use-code-form.ts';
import { currentText } from '../../../i18n/dictionaries.ts';
import { caller } from '../../../server/caller.ts';
import { asForm } from '../../../server/forms/as-form.ts';
import { answerCodeRequest } from '../../../server/sms-code-form/answer-code-request.ts';
import { beginCodeWork } from '../../../server/sms-code-form/begin-code-work.ts';
import { codeFormAsTyped } from '../../../server/sms-code-form/code-form-as-typed.ts';
import { forgetCode } from '../../../server/sms-code-form/kept-code.ts';
import { refuseCodeForm } from '../../../server/sms-code-form/refuse-code-form.ts';
import { leadAwayFrom } from '../lead-away.ts';
import { requireConfirmedSession } from '../require-session.ts';

const FIELDS = ['mobile', 'captchaText', 'code', 'sendCode'] as const;

/** Gives the account the number to which the code went. */
export async function submitMobile(
  _previous: CodeFormAnswer,
  sent: FormData,
): Promise<CodeFormAnswer> {
  const form = asForm(sent);
  const codeForm = await newNumberForm();
  const shown = await codeFormAsTyped(form, codeForm);
  const asked = await answerCodeRequest(form, shown, codeForm);
  if (asked !== null) {
    leadAwayFrom(asked, '/account/mobile');
    return asked;
  }
  try {
    const { mobile, challengeId, code } = shown;
    await (await caller()).mobile.change({ mobile, challengeId, code });
  } catch (error) {
    const refusal = await refuseCodeForm(error, form, shown, codeForm);
    leadAwayFrom(refusal, '/account/mobile');
    return sayTaken(refusal);
  }
  await forgetCode(codeForm);
  redirect('/account?done=mobile');
}

/** Sets the puzzle whose solution proves the request for a code that follows. */
export async function beginMobileWork(sent: FormData): Promise<BegunWork<CodeFormAnswer>> {
  const form = asForm(sent);
  const codeForm = await newNumberForm();
  return beginCodeWork(form, await codeFormAsTyped(form, codeForm), codeForm);
}

async function newNumberForm() {
  const { user } = await requireConfirmedSession('/account/mobile');
  const { smsCode, account } = await currentText();
  const required = { ...smsCode.required, ...account.mobilePage.required };
  return { purpose: 'change-mobile', owner: user.id, fields: FIELDS, required } as const;
}

/** Whoever is signed in is not told to sign in with that number instead. */
async function sayTaken(answer: CodeFormAnswer): Promise<CodeFormAnswer> {
  const { taken } = (await currentText()).account.mobilePage;
  const errors = answer.errors.map((error) =>
    error.code === 'MOBILE_TAKEN' ? { ...error, message: taken } : error,
  );
  return { ...answer, errors };
}
