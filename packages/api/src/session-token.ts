import { createHash, randomBytes } from 'node:crypto';

export type SessionToken = string;

/**
 * A session cookie's value: 256 random bits behind a tag that tells remembered
 * sessions (`r.`) from those that end with the browser (`b.`).
 */
export function createSessionToken(remembered: boolean): SessionToken {
  return `${remembered ? 'r' : 'b'}.${randomBytes(32).toString('base64url')}`;
}

export function isRememberedToken(token: SessionToken): boolean {
  return token.startsWith('r.');
}

/** Whether it may be one that `createSessionToken` made. */
export function isSessionToken(text: string): boolean {
  return /^[rb]\.[\w-]{43}$/.test(text);
}

/** What is stored of a token. A fast hash is enough: there is nothing to guess in 256 bits. */
export function hashSessionToken(token: SessionToken): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest());
}
