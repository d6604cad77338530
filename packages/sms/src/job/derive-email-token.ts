import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

// An id as the database writes it, and 32 bytes in base64url.
const TOKEN = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.([\w-]{43})$/;
const PURPOSE = 'menjin: links in emails';

/**
 * What the link of an email carries: its id, and HMAC-SHA-256 of the id under a key that
 * is derived (RFC 5869) for this use alone. Sender and verifier compute it, so it is
 * stored nowhere.
 *
 * @param key SMS_CODE_KEY
 * @param emailId the row's UUID, in lower case
 */
export function deriveEmailToken(key: string, emailId: string): string {
  const ownKey = new Uint8Array(hkdfSync('sha256', key, '', PURPOSE, 32));
  const proof = createHmac('sha256', ownKey).update(emailId).digest('base64url');
  return `${emailId}.${proof}`;
}

/**
 * The id of the email whose link carried the token; null for every other text. How much
 * of a wrong one was right cannot be told from the time it takes.
 */
export function readEmailToken(key: string, token: string): string | null {
  const emailId = TOKEN.exec(token)?.[1];
  if (emailId === undefined) return null;
  const right = deriveEmailToken(key, emailId);
  return timingSafeEqual(Buffer.from(token), Buffer.from(right)) ? emailId : null;
}
