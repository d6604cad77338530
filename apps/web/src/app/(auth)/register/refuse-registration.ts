import 'server-only';
import { errorData } from '@menjin/api';
import type { AppErrorCode } from '@menjin/contract';
import { ERROR_SUMMARY_ID } from '../../../components/form-error.ts';
import { currentErrorMessages, currentText } from '../../../i18n/dictionaries.ts';
import { describeErrors, type ErrorPlaces } from '../describe-errors.ts';
import { proofKindIn } from './proof-kind-in.ts';
import type { RegisterAnswer, RegisterField } from './register-answer.ts';

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
  fieldOfPath: {
    challengeId: 'code',
    'proof.id': 'captchaText',
    'proof.text': 'captchaText',
    'proof.payload': 'captchaText',
  },
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

/** Says on the form what was refused, and puts the focus where it can be mended. */
export async function refuseRegistration(
  error: unknown,
  shown: RegisterAnswer,
  form: FormData,
): Promise<{ answer: RegisterAnswer; appCode: AppErrorCode }> {
  const data = errorData(error);
  const { appCode, fieldErrors } = data;
  const text = await currentText();
  const asked = form.get('intent') === 'send-code' ? 'sendCode' : 'code';
  const places = {
    ...PLACES,
    required: text.register.required,
    fieldOfCode: { ...PLACES.fieldOfCode, TRY_LATER: asked } as const,
  };
  const messages = await currentErrorMessages();
  const sentences = { ...messages.sentences, ...text.captcha.problems[proofKindIn(form)] };
  const { retryAfterSeconds = Number.POSITIVE_INFINITY } = data.detail;
  const isShortWait = appCode === 'SEND_TOO_SOON' && retryAfterSeconds <= LONGEST_COUNTDOWN_SECONDS;
  const answer = {
    ...shown,
    errors: describeErrors(data, places, { ...messages, sentences }),
    wait: isShortWait ? { retryAfterSeconds } : null,
    isMobileTaken: fieldErrors['mobile'] === 'MOBILE_TAKEN',
    focus: appCode.startsWith('CAPTCHA_') ? 'captchaText' : ERROR_SUMMARY_ID,
  };
  return { answer, appCode };
}
