import type { AppErrorCode, AppErrorDetail, FieldErrors } from '@menjin/contract';

// Next bundles this module more than once into a process: the class alone would not do.
const BRAND = Symbol.for('menjin.AppError');

/** The one error that rules throw; every face maps it to its own form. */
export class AppError extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && BRAND in value;
  }

  override name = 'AppError';
  readonly [BRAND] = true;
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

/** An error that is about one field of a form. */
export function fieldError(field: string, code: AppErrorCode): AppError {
  return new AppError(code, { fieldErrors: { [field]: code } });
}
