import type { AppErrorCode, AppErrorData } from '@menjin/contract';
import { DIALECT_CODES } from '@menjin/contract/rest';
import type { FailureKind } from './failure-status.ts';
import { isOurFailure } from './is-our-failure.ts';

const { captcha, down, incomplete, missing, mobile, refused, tooOften } = DIALECT_CODES;

const BY_ERROR: Partial<Record<AppErrorCode, number>> = {
  CAPTCHA_EXPIRED: captcha,
  CAPTCHA_ID_IN_USE: captcha,
  CAPTCHA_WRONG: captcha,
  DAILY_LIMIT: tooOften,
  MOBILE_BLOCKED: mobile,
  MOBILE_COUNTRY_CLOSED: mobile,
  MOBILE_INVALID: mobile,
  SEND_TOO_SOON: tooOften,
  SENDING_PAUSED: tooOften,
  SPEND_LIMIT: tooOften,
  TRY_LATER: tooOften,
};
const OF_CAPTCHA = ['image_code', 'image_code_id'];
const NOT_GIVEN: readonly AppErrorCode[] = [
  'AGREEMENT_REQUIRED',
  'CAPTCHA_REQUIRED',
  'FIELD_REQUIRED',
];

/** The number under which a front end of the dialect knows a failure. */
export function dialectCode(
  { appCode, fieldErrors }: AppErrorData,
  { failures, isRegistration = false }: { failures: FailureKind; isRegistration?: boolean },
): number {
  if (isOurFailure(appCode)) return down;
  const wrong = Object.values(fieldErrors);
  const isIncomplete = wrong.some((code) => NOT_GIVEN.includes(code));
  if (failures === 'form') return isRegistration && isIncomplete ? incomplete : refused;
  if (isIncomplete) return missing;
  if (OF_CAPTCHA.some((field) => field in fieldErrors)) return captcha;
  const [ofField] = wrong.flatMap((code) => BY_ERROR[code] ?? []);
  return ofField ?? BY_ERROR[appCode] ?? refused;
}
