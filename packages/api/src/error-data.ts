import {
  type AppErrorCode,
  type AppErrorData,
  type FieldErrors,
  isAppErrorCode,
} from '@menjin/contract';
import { ZodError } from 'zod';
import { AppError } from './app-error.ts';

// What tRPC itself refuses, in the words of our catalogue.
const TRANSPORT_ERRORS: Record<string, AppErrorCode | undefined> = {
  PARSE_ERROR: 'BODY_MALFORMED',
  BAD_REQUEST: 'INVALID_INPUT',
  NOT_FOUND: 'NOT_FOUND',
  METHOD_NOT_SUPPORTED: 'METHOD_REFUSED',
  PAYLOAD_TOO_LARGE: 'BODY_TOO_LARGE',
  UNSUPPORTED_MEDIA_TYPE: 'CONTENT_TYPE_REFUSED',
};

/** What a caller may know of an error; everything unexpected becomes UNEXPECTED. */
export function errorData(error: unknown): AppErrorData {
  if (error instanceof AppError) {
    return { appCode: error.code, detail: error.detail, fieldErrors: error.fieldErrors };
  }
  if (error instanceof ZodError) {
    return { appCode: 'INVALID_INPUT', detail: {}, fieldErrors: fieldErrors(error) };
  }
  if (!(error instanceof Error)) return unexpected();
  if (error.cause instanceof AppError || error.cause instanceof ZodError) {
    return errorData(error.cause);
  }
  // A body that is no JSON reaches us as a bad request caused by the parser.
  if (error.cause instanceof SyntaxError) {
    return { appCode: 'BODY_MALFORMED', detail: {}, fieldErrors: {} };
  }
  // tRPC tells this refusal by its message alone.
  if (error.message === 'Batch call exceeds maximum size') {
    return { appCode: 'BATCH_REFUSED', detail: {}, fieldErrors: {} };
  }
  const isTransportError = error.name === 'TRPCError' && 'code' in error;
  const appCode = isTransportError ? TRANSPORT_ERRORS[String(error.code)] : undefined;
  return appCode === undefined ? unexpected() : { appCode, detail: {}, fieldErrors: {} };
}

const unexpected = (): AppErrorData => ({ appCode: 'UNEXPECTED', detail: {}, fieldErrors: {} });

/** The first thing wrong with each field; schemas carry our codes as their messages. */
function fieldErrors(error: ZodError): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) errors[[...issue.path, key].join('.')] ??= 'FIELD_UNKNOWN';
      continue;
    }
    const code = isAppErrorCode(issue.message) ? issue.message : 'FIELD_INVALID';
    errors[issue.path.join('.')] ??= code;
  }
  return errors;
}
