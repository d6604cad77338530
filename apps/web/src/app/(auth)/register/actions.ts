'use server';

import { randomUUID } from 'node:crypto';
import { errorData } from '@menjin/api';
import type { AppErrorCode } from '@menjin/contract';
import { redirect } from 'next/navigation';
import { ERROR_SUMMARY_ID } from '../../../components/form-error.ts';
import { currentErrorMessages, currentText } from '../../../i18n/dictionaries.ts';
import { caller } from '../../../server/caller.ts';
import { describeErrors, type ErrorPlaces } from '../describe-errors.ts';
import { formText } from '../form-text.ts';
import { emptyRegisterAnswer, type RegisterAnswer, type RegisterField } from './register-answer.ts';

// Refused before the captcha was looked at: it can still be used.
const CAPTCHA_UNTOUCHED: readonly AppErrorCode[] = [
  'INVALID_INPUT',
  'MOBILE_COUNTRY_CLOSED',
  'ORIGIN_REFUSED',
];

// Nobody watches a button count down an hour: a longer wait is told in its sentence alone.
const LONGEST_COUNTDOWN_SECONDS = 120;

const PLACES: Omit<ErrorPlaces<RegisterField>, 'required'> = {
  fields: [
    'mobile',
    'captchaText',
    'code',
    'sendCode',
    'username',
    'password',
    'repeatedPassword',
    'agreed',
  ],
  fieldOfPath: { challengeId: 'code', 'proof.id': 'captchaText', 'proof.text': 'captchaText' },
  fieldOfCode: {
    MOBILE_COUNTRY_CLOSED: 'mobile',
    MOBILE_BLOCKED: 'mobile',
    CAPTCHA_WRONG: 'captchaText',
    CAPTCHA_EXPIRED: 'captchaText',
    CODE_WRONG: 'code',
    CODE_EXPIRED: 'code',
    SEND_TOO_SOON: 'sendCode',
    DAILY_LIMIT: 'sendCode',
    SPEND_LIMIT: 'sendCode',
    SENDING_PAUSED: 'sendCode',
  },
};

/** Answers the buttons of the registration form; the earlier answer is never relied on. */
export async function submitRegistration(
  _previous: RegisterAnswer,
  form: FormData,
): Promise<RegisterAnswer> {
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
    const { answer } = await refuse(error, shown, 'code');
    return answer;
  }
  redirect('/account');
}

async function sendCode(form: FormData, shown: RegisterAnswer): Promise<RegisterAnswer> {
  try {
    const sent = await (await caller()).sms.requestCode({
      purpose: 'register',
      mobile: formText(form, 'mobile'),
      proof: {
        kind: 'image',
        id: formText(form, 'captchaId'),
        text: formText(form, 'captchaText'),
      },
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
    const { answer, appCode } = await refuse(error, shown, 'sendCode');
    const spent = !CAPTCHA_UNTOUCHED.includes(appCode);
    return { ...answer, captcha: { ...shown.captcha, spent } };
  }
}

async function refuse(
  error: unknown,
  shown: RegisterAnswer,
  asked: 'sendCode' | 'code',
): Promise<{ answer: RegisterAnswer; appCode: AppErrorCode }> {
  const data = errorData(error);
  const { required } = (await currentText()).register;
  const fieldOfCode = { ...PLACES.fieldOfCode, TRY_LATER: asked };
  const places = { ...PLACES, required, fieldOfCode };
  const errors = describeErrors(data, places, await currentErrorMessages());
  const { appCode, fieldErrors } = data;
  const { retryAfterSeconds = Number.POSITIVE_INFINITY } = data.detail;
  const isShortWait = appCode === 'SEND_TOO_SOON' && retryAfterSeconds <= LONGEST_COUNTDOWN_SECONDS;
  const answer = {
    ...shown,
    errors,
    wait: isShortWait ? { retryAfterSeconds } : null,
    isMobileTaken: fieldErrors['mobile'] === 'MOBILE_TAKEN',
    focus: appCode.startsWith('CAPTCHA_') ? 'captchaText' : ERROR_SUMMARY_ID,
  };
  return { answer, appCode };
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
    challengeId: formText(form, 'challengeId'),
  };
}
