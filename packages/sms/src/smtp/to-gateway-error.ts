import type { NodemailerError } from 'nodemailer';
import {
  type GatewayFailure,
  GatewayRefusedError,
  GatewayUnavailableError,
} from '../gateway-errors.ts';

// Node's names for a certificate that does not hold: no second look makes it valid.
const CERTIFICATE = /CERT|UNABLE_TO_/;
// Steps of the dialogue that are about one message; all others are about the session.
const ABOUT_THE_MESSAGE: ReadonlySet<unknown> = new Set(['RCPT TO', 'DATA']);

/**
 * What went wrong, in our own words: what servers answer repeats addresses, and
 * an original error as cause would carry that answer along. Replies of 5yz are
 * final and those of 4yz are not (RFC 5321, 4.2.1).
 */
export function toGatewayError(error: unknown): GatewayRefusedError | GatewayUnavailableError {
  const failed: NodemailerError = error instanceof Error ? error : new Error();
  const failure: GatewayFailure = {
    code: codeOf(failed),
    concerns: ABOUT_THE_MESSAGE.has(failed.command) ? 'message' : 'gateway',
  };
  const why = `${failure.code} at ${failed.command ?? 'sending'}`;
  return isFinal(failed)
    ? new GatewayRefusedError(`SMTP refused the message: ${why}`, failure)
    : new GatewayUnavailableError(`SMTP did not take the message: ${why}`, failure);
}

function isFinal(failed: NodemailerError): boolean {
  if (failed.responseCode !== undefined) return failed.permanent === true;
  // Without a reply these are our own findings: no way to log in, or a message over its size limit.
  if (failed.code === 'EAUTH' || failed.code === 'EMESSAGE') return true;
  return CERTIFICATE.test(failed.originalCode ?? '');
}

function codeOf(failed: NodemailerError): string {
  if (failed.responseCode !== undefined) {
    // The enhanced status code (RFC 3463) is all that is taken from the server's words.
    const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(failed.response ?? '')?.[1];
    return [failed.responseCode, enhanced].filter((part) => part !== undefined).join(' ');
  }
  if (failed.code === 'EABORT') return 'ETIMEDOUT';
  return failed.originalCode ?? failed.code ?? 'UNKNOWN';
}
