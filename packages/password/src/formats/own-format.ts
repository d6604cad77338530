import { createHmac } from 'node:crypto';
import { normalizePassword } from '@menjin/contract';
import type { CompareTask } from '../hash-task.ts';
import { readBcryptHash } from './read-bcrypt-hash.ts';

const FORMAT = 'bcrypt_hmac_sha384';
const STORED = /^bcrypt_hmac_sha384\$([^$]+)\$(\$.+)$/;

type OwnPassword = {
  /** Which pepper it was hashed with. */
  keyId: string;
  bcrypt: string;
  cost: number;
};

/** What is kept of a new password: `bcrypt_hmac_sha384$<key id>$<bcrypt>`. */
export function writeOwnPassword({ keyId, bcrypt }: Omit<OwnPassword, 'cost'>): string {
  return `${FORMAT}$${keyId}$${bcrypt}`;
}

/** Null for what is damaged or in another format. */
export function readOwnPassword(stored: string): OwnPassword | null {
  const [, keyId, bcrypt] = STORED.exec(stored) ?? [];
  const found = readBcryptHash(bcrypt ?? '');
  if (keyId === undefined || found === null) return null;
  return { keyId, bcrypt: found.hash, cost: found.cost };
}

/**
 * What bcrypt is given of a password: base64(HMAC-SHA-384(NFKC password, pepper)), 64 characters,
 * so that no byte past bcrypt's 72nd is ignored and a stolen table is useless without the pepper
 * (OWASP Password Storage Cheat Sheet, "Input Limits of bcrypt").
 */
export function ownKey(password: string, pepper: string): string {
  return createHmac('sha384', pepper).update(normalizePassword(password), 'utf8').digest('base64');
}

/** Null for another format, and where nobody has the pepper. */
export function compareOwn(
  stored: string,
  password: string,
  peppers: ReadonlyMap<string, string>,
): CompareTask | null {
  const found = readOwnPassword(stored);
  const pepper = found === null ? undefined : peppers.get(found.keyId);
  if (found === null || pepper === undefined) return null;
  return { kind: 'compare-bcrypt', key: ownKey(password, pepper), hash: found.bcrypt };
}
