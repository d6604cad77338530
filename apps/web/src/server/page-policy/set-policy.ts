import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

const HEADER = 'content-security-policy';
const NONCE_BYTES = 16;

/**
 * Gives an answer a policy with a nonce of its own, unless whoever answers sets another. Next
 * takes the nonce for its scripts from the request, where nothing that a visitor wrote is left.
 */
export function setPolicy(
  request: IncomingMessage,
  response: ServerResponse,
  policyFor: (nonce: string) => string,
): void {
  const policy = policyFor(randomBytes(NONCE_BYTES).toString('base64url'));
  request.headers[HEADER] = policy;

  const { writeHead } = response;
  response.writeHead = (...head: unknown[]) => {
    if (!response.hasHeader(HEADER)) response.setHeader(HEADER, policy);
    return Reflect.apply(writeHead, response, head) as ServerResponse;
  };
}
