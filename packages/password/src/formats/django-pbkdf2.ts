import type { CompareTask } from '../hash-task.ts';

// 32 bytes in base64 are 43 characters and one `=`.
const STORED = /^pbkdf2_sha256\$([1-9]\d{0,6})\$([^$]+)\$([A-Za-z0-9+/]{43}=)$/;
// Some seconds of a thread; Django itself asks for about 1,000,000.
const MAX_ITERATIONS = 5_000_000;

/**
 * Django's `pbkdf2_sha256$<iterations>$<salt>$<base64>` (django.contrib.auth.hashers).
 * Null for anything else, and for what would take too long to compare.
 */
export function compareDjangoPbkdf2(stored: string, password: string): CompareTask | null {
  const [, count, salt, hash] = STORED.exec(stored) ?? [];
  if (salt === undefined || hash === undefined) return null;
  const iterations = Number(count);
  if (iterations > MAX_ITERATIONS) return null;
  return { kind: 'compare-pbkdf2', password, salt, iterations, hash };
}
