'use server';

import { redirect } from 'next/navigation';
import type { BegunWork } from '../../../components/use-code-form.ts';
import { currentText } from '../../../i18n/dictionaries.ts';
import { caller } from '../../../server/caller.ts';
import { asForm } from '../../../server/forms/as-form.ts';
import { formText } from '../../../server/forms/form-text.ts';
import { answerCodeRequest } from '../../../server/sms-code-form/answer-code-request.ts';
import { beginCodeWork } from '../../../server/sms-code-form/begin-code-work.ts';
import { codeFormAsTyped } from '../../../server/sms-code-form/code-form-as-typed.ts';
import { refuseCodeForm } from '../../../server/sms-code-form/refuse-code-form.ts';
import { leadAwayFrom } from '../lead-away.ts';
import type { MobileAnswer } from './mobile-answer.ts';

const FIELDS = ['mobile', 'captchaText', 'code', 'sendCode'] as const;

/** Gives the account the number to which the code went. */
export async function submitMobile(_previous: MobileAnswer, sent: FormData): Promise<MobileAnswer> {
  const form = asForm(sent);
  const shown = asTyped(form);
  const codeForm = await newNumberForm();
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
  redirect('/account?done=mobile');
}

/** Sets the puzzle whose solution proves the request for a code that follows. */
export async function beginMobileWork(sent: FormData): Promise<BegunWork<MobileAnswer>> {
  const form = asForm(sent);
  return beginCodeWork(form, asTyped(form), await newNumberForm());
}

function asTyped(form: FormData): MobileAnswer {
  return { ...codeFormAsTyped(form), mobile: formText(form, 'mobile') };
}

async function newNumberForm() {
  const { smsCode, account } = await currentText();
  const required = { ...smsCode.required, ...account.mobilePage.required };
  return { purpose: 'change-mobile', fields: FIELDS, required } as const;
}

/** Whoever is signed in is not told to sign in with that number instead. */
async function sayTaken(answer: MobileAnswer): Promise<MobileAnswer> {
  const { taken } = (await currentText()).account.mobilePage;
  const errors = answer.errors.map((error) =>
    error.code === 'MOBILE_TAKEN' ? { ...error, message: taken } : error,
  );
  return { ...answer, errors };
}
