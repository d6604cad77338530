import { createHash } from 'node:crypto';

/** An address as a counter names it: the same in upper and lower case, and not to be read. */
export function emailAddressKey(email: string): string {
  return createHash('sha256').update(email.toLowerCase()).digest('base64url');
}
