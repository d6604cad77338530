import { errorData } from '@menjin/api';
import type { AppErrorData, FieldErrors } from '@menjin/contract';
import type { RestFailure } from '@menjin/contract/rest';
import { dialectCode } from './dialect-code.ts';
import { dialectSentence } from './dialect-sentence.ts';
import { type FailureKind, type FailureStatus, failureStatus } from './failure-status.ts';

/** What has to be known of a route to tell its failures. */
export type FailingRoute = {
  failures: FailureKind;
  /** Whether what is missing is told with a code of its own. */
  isRegistration?: boolean;
  fieldNames?: Readonly<Record<string, string>> | undefined;
};

/** For what never reached a route. */
export const NO_ROUTE: FailingRoute = { failures: 'proper' };

/** A failure in the dialect. */
export function restFailure(
  error: unknown,
  route: FailingRoute,
  setting: FailureStatus,
): { status: number; headers: Record<string, string>; body: RestFailure } {
  const data = renamed(errorData(error), route.fieldNames ?? {});
  const code = dialectCode(data, route);
  const sentence = dialectSentence(data, code);
  const { retryAfterSeconds } = data.detail;
  return {
    status: failureStatus(data.appCode, route.failures, setting),
    headers: retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) },
    body: { code, errmsg: sentence, errorMsg: sentence, message: sentence, ...data },
  };
}

function renamed(data: AppErrorData, names: Readonly<Record<string, string>>): AppErrorData {
  const fieldErrors: FieldErrors = {};
  for (const [field, code] of Object.entries(data.fieldErrors)) {
    fieldErrors[names[field] ?? field] = code;
  }
  return { ...data, fieldErrors };
}
