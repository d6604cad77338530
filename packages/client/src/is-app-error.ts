import type { AppErrorCode, AppErrorDetail, FieldErrors } from '@menjin/contract';
import { isTRPCClientError, type TRPCClientError } from '@trpc/client';
import type { MenjinRouter } from './menjin-router.ts';

/** An answer that says what is wrong, in the words of the catalogue of errors. */
export type MenjinError<Code extends AppErrorCode = AppErrorCode> =
  TRPCClientError<MenjinRouter> & {
    readonly data: { appCode: Code; detail: AppErrorDetail; fieldErrors: FieldErrors };
  };

/**
 * Whether menjin itself refused, and, where a code is given, for this reason.
 *
 * A server that is newer than this package may know codes that are not listed here.
 */
export function isAppError<Code extends AppErrorCode = AppErrorCode>(
  error: unknown,
  code?: Code,
): error is MenjinError<Code> {
  if (!isTRPCClientError<MenjinRouter>(error)) return false;
  const appCode: unknown = error.data?.appCode;
  return typeof appCode === 'string' && (code === undefined || appCode === code);
}
