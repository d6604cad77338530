import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares in constant time; hashing first makes the lengths equal. */
export function hasToken(offered: string | undefined, expected: string): boolean {
  return offered !== undefined && timingSafeEqual(sha256(offered), sha256(expected));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
