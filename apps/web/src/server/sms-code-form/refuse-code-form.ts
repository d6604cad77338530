import 'server-only';
import { errorData } from '@menjin/api';
import type { AppErrorCode } from '@menjin/contract';
import type { CodeFormAnswer } from '../../components/code-form-answer.ts';
import { ERROR_SUMMARY_ID } from '../../components/form-error.ts';
import { currentErrorMessages, currentText } from '../../i18n/dictionaries.ts';
import { describeErrors } from '../forms/describe-errors.ts';
import type { CodeField, CodeForm } from './code-form.ts';
import { keepWait } from './keep-wait.ts';
import { endKeptCode } from './kept-code.ts';
import { isProvenByImage } from './proof-in.ts';

// Nobody watches a button count down an hour: a longer wait is told in its sentence alone.
const LONGEST_COUNTDOWN_SECONDS = 120;

// Refused before the captcha was looked at: it can still be used.
const CAPTCHA_UNTOUCHED: readonly AppErrorCode[] = [
  'INVALID_INPUT',
  'MOBILE_COUNTRY_CLOSED',
  'ORIGIN_REFUSED',
];

const FIELD_OF_PATH: Record<string, CodeField> = {
  challengeId: 'code',
  'proof.id': 'captchaText',
  'proof.text': 'captchaText',
  'proof.payload': 'sendCode',
};

const FIELD_OF_CODE: Partial<Record<AppErrorCode, CodeField>> = {
  MOBILE_COUNTRY_CLOSED: 'mobile',
  MOBILE_BLOCKED: 'mobile',
  CODE_WRONG: 'code',
  CODE_EXPIRED: 'code',
  SEND_TOO_SOON: 'sendCode',
  DAILY_LIMIT: 'sendCode',
  SPEND_LIMIT: 'sendCode',
  SENDING_PAUSED: 'sendCode',
};

/** Says on the form what was refused, and puts the focus where it can be mended. */
export async function refuseCodeForm<Answer extends CodeFormAnswer, Field extends string>(
  error: unknown,
  form: FormData,
  shown: Answer,
  codeForm: CodeForm<Field>,
): Promise<Answer> {
  const data = errorData(error);
  const { captcha } = await currentText();
  const messages = await currentErrorMessages();
  const sentences = { ...messages.sentences, ...captcha.problems[proofKind(form, codeForm)] };
  const { retryAfterSeconds = Number.POSITIVE_INFINITY } = data.detail;
  const isShortWait =
    data.appCode === 'SEND_TOO_SOON' && retryAfterSeconds <= LONGEST_COUNTDOWN_SECONDS;
  const errors = describeErrors(data, placesOf(form, codeForm), { ...messages, sentences });
  const isAboutImage = errors[0]?.field === 'captchaText' && data.appCode.startsWith('CAPTCHA_');
  const isAsked = form.get('intent') === 'send-code';
  if (isShortWait) await keepWait(form, codeForm, retryAfterSeconds);
  if (data.appCode === 'CODE_EXPIRED') await endKeptCode(codeForm, shown.challengeId);
  return {
    ...shown,
    errors,
    captcha: { ...shown.captcha, spent: isAsked && !CAPTCHA_UNTOUCHED.includes(data.appCode) },
    wait: isShortWait ? { retryAfterSeconds } : shown.wait,
    focus: isAboutImage ? 'captchaText' : ERROR_SUMMARY_ID,
  };
}

/** How the captcha's problems are told: an image is at hand where one was shown, and on registration. */
function proofKind(form: FormData, { purpose }: { purpose: string }) {
  if (isProvenByImage(form)) return 'image';
  return purpose === 'register' ? 'work' : 'silent';
}

function placesOf<Field extends string>(form: FormData, codeForm: CodeForm<Field>) {
  const proof = isProvenByImage(form) ? 'captchaText' : 'sendCode';
  const asked = form.get('intent') === 'send-code' ? 'sendCode' : 'code';
  return {
    ...codeForm,
    fieldOfPath: { ...FIELD_OF_PATH, ...codeForm.fieldOfPath },
    fieldOfCode: {
      ...FIELD_OF_CODE,
      CAPTCHA_WRONG: proof,
      CAPTCHA_EXPIRED: proof,
      TRY_LATER: asked,
      ...codeForm.fieldOfCode,
    } as const,
  };
}
