/**
 * The one catalogue of errors: what went wrong, and the tRPC code (and so the
 * HTTP status) it travels under. `error-messages` holds one sentence for
 * each in every language, so a code added here without a sentence does not compile.
 */
export const APP_ERRORS = {
  // What the caller sent.
  INVALID_INPUT: 'BAD_REQUEST',
  FIELD_REQUIRED: 'BAD_REQUEST',
  FIELD_INVALID: 'BAD_REQUEST',
  FIELD_UNKNOWN: 'BAD_REQUEST',
  MOBILE_INVALID: 'BAD_REQUEST',
  MOBILE_COUNTRY_CLOSED: 'BAD_REQUEST',
  MOBILE_PREFIX_INVALID: 'BAD_REQUEST',
  USERNAME_INVALID: 'BAD_REQUEST',
  PASSWORD_TOO_SHORT: 'BAD_REQUEST',
  PASSWORD_TOO_LONG: 'BAD_REQUEST',
  PASSWORD_TOO_COMMON: 'BAD_REQUEST',
  PASSWORD_TOO_PERSONAL: 'BAD_REQUEST',
  PASSWORDS_DIFFER: 'BAD_REQUEST',
  EMAIL_INVALID: 'BAD_REQUEST',
  AGREEMENT_REQUIRED: 'BAD_REQUEST',
  CAPTCHA_REQUIRED: 'BAD_REQUEST',
  CODE_MALFORMED: 'BAD_REQUEST',
  CODE_NOT_REQUESTED: 'BAD_REQUEST',

  // Proofs: captcha and SMS code.
  CAPTCHA_WRONG: 'BAD_REQUEST',
  CAPTCHA_EXPIRED: 'BAD_REQUEST',
  CAPTCHA_ID_IN_USE: 'BAD_REQUEST',
  CODE_WRONG: 'BAD_REQUEST',
  CODE_EXPIRED: 'BAD_REQUEST',
  SEND_TOO_SOON: 'TOO_MANY_REQUESTS',
  DAILY_LIMIT: 'TOO_MANY_REQUESTS',
  TRY_LATER: 'TOO_MANY_REQUESTS',
  MOBILE_BLOCKED: 'FORBIDDEN',
  SPEND_LIMIT: 'SERVICE_UNAVAILABLE',
  SENDING_PAUSED: 'SERVICE_UNAVAILABLE',

  // Accounts and sessions.
  USERNAME_TAKEN: 'CONFLICT',
  MOBILE_TAKEN: 'CONFLICT',
  /** The account of a number that comes back after long: it may have a new owner. */
  MOBILE_IDLE: 'CONFLICT',
  CREDENTIALS_WRONG: 'UNAUTHORIZED',
  PASSWORD_WRONG: 'FORBIDDEN',
  PASSWORD_REQUIRED: 'FORBIDDEN',
  TOO_MANY_FAILURES: 'TOO_MANY_REQUESTS',
  CONFIRMATION_REQUIRED: 'FORBIDDEN',
  RECOVERY_EXPIRED: 'BAD_REQUEST',
  RECOVERY_NEEDS_SUPPORT: 'FORBIDDEN',
  EMAIL_LINK_EXPIRED: 'BAD_REQUEST',
  SIGN_IN_REQUIRED: 'UNAUTHORIZED',
  STAFF_ONLY: 'FORBIDDEN',
  /** Nobody shuts themselves out. */
  STAFF_SELF: 'FORBIDDEN',
  /** Another member of staff, whom only a superuser acts on. */
  STAFF_PROTECTED: 'FORBIDDEN',
  /** An account or a message that is deleted, or never was. */
  RECORD_GONE: 'NOT_FOUND',

  // The way the request was made.
  ORIGIN_REFUSED: 'FORBIDDEN',
  CONTENT_TYPE_REFUSED: 'UNSUPPORTED_MEDIA_TYPE',
  BODY_MALFORMED: 'BAD_REQUEST',
  BODY_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  BATCH_REFUSED: 'BAD_REQUEST',
  REQUEST_TOO_SLOW: 'TIMEOUT',
  REQUEST_MALFORMED: 'BAD_REQUEST',
  NOT_FOUND: 'NOT_FOUND',
  METHOD_REFUSED: 'METHOD_NOT_SUPPORTED',

  // Our side.
  SERVICE_BUSY: 'SERVICE_UNAVAILABLE',
  DEPENDENCY_DOWN: 'SERVICE_UNAVAILABLE',
  UNEXPECTED: 'INTERNAL_SERVER_ERROR',
} as const;

export type AppErrorCode = keyof typeof APP_ERRORS;

/** Facts a client may show or act on; never a secret, never a full mobile number. */
export type AppErrorDetail = {
  /** How long what refused this request will go on to refuse it. */
  retryAfterSeconds?: number;
  /** How many more guesses this code takes. */
  attemptsLeft?: number;
};

/** What is wrong with each field, by its name; `a.b` for a field inside another. */
export type FieldErrors = Record<string, AppErrorCode>;

/** The part of a tRPC error's `data` that menjin adds. */
export type AppErrorData = {
  appCode: AppErrorCode;
  detail: AppErrorDetail;
  fieldErrors: FieldErrors;
};

export function isAppErrorCode(value: unknown): value is AppErrorCode {
  return typeof value === 'string' && Object.hasOwn(APP_ERRORS, value);
}
