import type { AppErrorCode, AppErrorDetail, FieldErrors } from '@menjin/contract';
import { formatErrorMessage, zhCn } from '@menjin/contract/error-messages';
import type { RestFailure } from '@menjin/contract/rest';

/** What a success of the REST face says, whole. */
export const success = (data: object = {}) => ({
  code: 0,
  errmsg: 'ok',
  errorMsg: 'ok',
  message: 'ok',
  ...data,
});

/** What a failure says, whole; with the catalogue's sentence unless the dialect has its own. */
export function failure(
  code: number,
  appCode: AppErrorCode,
  given: { sentence?: string; detail?: AppErrorDetail; fieldErrors?: FieldErrors } = {},
): RestFailure {
  const { detail = {}, fieldErrors = {} } = given;
  const sentence = given.sentence ?? formatErrorMessage(zhCn, appCode, detail);
  return {
    code,
    errmsg: sentence,
    errorMsg: sentence,
    message: sentence,
    appCode,
    detail,
    fieldErrors,
  };
}

/** What is said of wrong fields: with the sentence of the first. */
export function invalid(code: number, fieldErrors: FieldErrors, sentence?: string): RestFailure {
  const [first = 'INVALID_INPUT'] = Object.values(fieldErrors);
  const said = sentence ?? formatErrorMessage(zhCn, first);
  return failure(code, 'INVALID_INPUT', { fieldErrors, sentence: said });
}
