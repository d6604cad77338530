import { createHmac } from 'node:crypto';

/**
 * The six digits that belong to a challenge: HMAC-SHA-256 under the key, cut
 * down as HOTP does (RFC 4226, 5.3). Sender and verifier compute it, so the code
 * itself is stored nowhere.
 */
export function deriveSmsCode(key: string, challengeId: string): string {
  const digest = createHmac('sha256', key).update(challengeId).digest();
  const offset = digest.readUInt8(digest.length - 1) & 0x0f;
  const number = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}
