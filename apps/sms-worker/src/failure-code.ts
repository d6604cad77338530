import { GatewayRefusedError, GatewayUnavailableError } from '@menjin/sms';

const MAX_LENGTH = 64;

/** Why an attempt failed, as a short code. A message could repeat numbers, so none is taken. */
export function failureCode(error: unknown): string {
  if (error instanceof GatewayRefusedError || error instanceof GatewayUnavailableError) {
    return error.code.slice(0, MAX_LENGTH);
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^[A-Z0-9_]{1,64}$/.test(code) ? code : 'UNKNOWN';
}
