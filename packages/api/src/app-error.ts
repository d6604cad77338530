import type { AppErrorCode, AppErrorDetail, FieldErrors } from '@menjin/contract';

/** The one error that rules throw; every face maps it to its own form. */
export class AppError extends Error {
  override name = 'AppError';
  readonly code: AppErrorCode;
  readonly detail: AppErrorDetail;
  readonly fieldErrors: FieldErrors;

  constructor(
    code: AppErrorCode,
    options: { detail?: AppErrorDetail; fieldErrors?: FieldErrors; cause?: unknown } = {},
  ) {
    super(code, { cause: options.cause });
    this.code = code;
    this.detail = options.detail ?? {};
    this.fieldErrors = options.fieldErrors ?? {};
  }
}
