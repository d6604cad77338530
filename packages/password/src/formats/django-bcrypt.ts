import { createHash } from 'node:crypto';
import type { CompareTask } from '../hash-task.ts';
import { readBcryptHash } from './read-bcrypt-hash.ts';

const STORED = /^(bcrypt_sha256|bcrypt)\$(\$.+)$/;

/**
 * Django's `bcrypt_sha256$<bcrypt>`, over the hexadecimal SHA-256 of the password, and
 * `bcrypt$<bcrypt>`, over its first 72 bytes (django.contrib.auth.hashers). Null for anything else.
 */
export function compareDjangoBcrypt(stored: string, password: string): CompareTask | null {
  const [, format, bcrypt = ''] = STORED.exec(stored) ?? [];
  const found = readBcryptHash(bcrypt);
  if (found === null) return null;
  if (format === 'bcrypt_sha256') {
    const key = createHash('sha256').update(password, 'utf8').digest('hex');
    return { kind: 'compare-bcrypt', key, hash: found.hash };
  }
  // Django refuses NUL here; bcrypt begins again at it, so that `a\0a` would open what `a` closed.
  if (password.includes('\0')) return null;
  return { kind: 'compare-bcrypt', key: password, hash: found.hash };
}
