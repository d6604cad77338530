import { DIALECT_CODES } from '@menjin/contract/rest';

/** A success in the dialect, with what its route adds. */
export function restSuccess(data: object = {}) {
  return { code: DIALECT_CODES.ok, errmsg: 'ok', errorMsg: 'ok', message: 'ok', ...data };
}
