'use server';

import { randomUUID } from 'node:crypto';
import type { AppErrorCode, WorkChallenge } from '@menjin/contract';
import { redirect } from 'next/navigation';
import { caller } from '../../../server/caller.ts';
import { asForm } from '../as-form.ts';
import { formText } from '../form-text.ts';
import { proofIn } from './proof-in.ts';
import { proofKindIn } from './proof-kind-in.ts';
import { refuseRegistration } from './refuse-registration.ts';
import { emptyRegisterAnswer, type RegisterAnswer } from './register-answer.ts';

// Refused before the captcha was looked at: it can still be used.
const CAPTCHA_UNTOUCHED: readonly AppErrorCode[] = [
  'INVALID_INPUT',
  'MOBILE_COUNTRY_CLOSED',
  'ORIGIN_REFUSED',
];

/** Answers the buttons of the registration form; the earlier answer is never relied on. */
export async function submitRegistration(
  _previous: RegisterAnswer,
  sent: FormData,
): Promise<RegisterAnswer> {
  const form = asForm(sent);
  const shown = asTyped(form);
  if (form.get('intent') === 'new-image') return { ...shown, focus: 'captchaText' };
  if (form.get('intent') === 'send-code') return sendCode(form, shown);

  try {
    await (await caller()).register.create({
      mobile: formText(form, 'mobile'),
      challengeId: formText(form, 'challengeId'),
      code: formText(form, 'code'),
      username: formText(form, 'username'),
      password: formText(form, 'password'),
      repeatedPassword: formText(form, 'repeatedPassword'),
      // The procedure refuses an unticked box.
      agreed: form.has('agreed') as true,
    });
  } catch (error) {
    const { answer } = await refuseRegistration(error, shown, form);
    return answer;
  }
  redirect('/account');
}

/** Sets the puzzle whose solution proves the request for a code that follows; or says what is in its way. */
export async function beginWork(
  sent: FormData,
): Promise<{ challenge: WorkChallenge } | { answer: RegisterAnswer }> {
  const form = asForm(sent);
  try {
    const wanted = { purpose: 'register' as const, mobile: formText(form, 'mobile') };
    const { challenge } = await (await caller()).captcha.issueWork(wanted);
    return { challenge };
  } catch (error) {
    const { answer } = await refuseRegistration(error, asTyped(form), form);
    return { answer };
  }
}

async function sendCode(form: FormData, shown: RegisterAnswer): Promise<RegisterAnswer> {
  try {
    const sent = await (await caller()).sms.requestCode({
      purpose: 'register',
      mobile: formText(form, 'mobile'),
      proof: proofIn(form),
    });
    return {
      ...shown,
      values: { ...shown.values, code: '' },
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
    const { answer, appCode } = await refuseRegistration(error, shown, form);
    const spent = !CAPTCHA_UNTOUCHED.includes(appCode);
    return { ...answer, captcha: { ...shown.captcha, spent } };
  }
}

/** The form as it was sent, under a new image. */
function asTyped(form: FormData): RegisterAnswer {
  return {
    ...emptyRegisterAnswer(randomUUID()),
    values: {
      mobile: formText(form, 'mobile'),
      code: formText(form, 'code'),
      username: formText(form, 'username'),
      agreed: form.has('agreed'),
    },
    proofKind: proofKindIn(form),
    challengeId: formText(form, 'challengeId'),
  };
}
