import { errorAnswer } from '@menjin/api';
import type { AppErrorCode } from '@menjin/contract';
import { isOurFailure } from './is-our-failure.ts';

/**
 * How a route fails in the dialect: `sms` with 400 and a code that says where to show it,
 * `form` with 200 and code 400 or 1, `proper` with the status of the error. `own` routes are none
 * of the dialect: whoever asks them looks at the status, whatever is set.
 */
export type FailureKind = 'sms' | 'form' | 'proper' | 'own';

/** Which statuses failures have: as the dialect mixes them, always 200, or always the error's own. */
export type FailureStatus = 'dialect' | '200' | '4xx';

// These never came as far as a rule, or were never meant for one: no front end waits for them.
const ABOUT_TRANSPORT: readonly AppErrorCode[] = [
  'BODY_MALFORMED',
  'BODY_TOO_LARGE',
  'CONTENT_TYPE_REFUSED',
  'METHOD_REFUSED',
  'ORIGIN_REFUSED',
  'REQUEST_TOO_SLOW',
];

/** The status of a failure. What is wrong on our side is seen by proxies unless all is 200. */
export function failureStatus(
  appCode: AppErrorCode,
  kind: FailureKind,
  setting: FailureStatus,
): number {
  const { status } = errorAnswer(appCode);
  if (setting === '4xx' || kind === 'own' || ABOUT_TRANSPORT.includes(appCode)) return status;
  if (setting === '200') return 200;
  if (kind === 'proper' || isOurFailure(appCode)) return status;
  return kind === 'sms' ? 400 : 200;
}
