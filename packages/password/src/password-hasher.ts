import { createHmac } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { normalizePassword } from '@menjin/contract';
import { WorkerPool } from './worker-pool.ts';

export type PasswordHasherOptions = {
  pepper: { keyId: string; secret: string };
  /** bcrypt's cost: each step doubles the work (OWASP asks for 10 or more). */
  cost: number;
  workers?: number;
  niceness?: number;
  maxWaitMs?: number;
};

export type PasswordHasher = {
  /** @throws HashingBusyError */
  assertCanAccept(): void;
  hash(password: string): Promise<string>;
  /** Compares at full cost also when there is no stored password, so that time tells nothing. */
  verify(password: string, stored: string | null): Promise<boolean>;
  close(): Promise<void>;
};

const FORMAT = 'bcrypt_hmac_sha384';

/**
 * Hashes as `bcrypt_hmac_sha384$<key id>$<bcrypt>`: bcrypt over
 * base64(HMAC-SHA-384(NFKC password, pepper)), 64 characters, so that no byte
 * past bcrypt's 72nd is ignored and a stolen table is useless without the pepper
 * (OWASP Password Storage Cheat Sheet, "Input Limits of bcrypt").
 */
export function createPasswordHasher(options: PasswordHasherOptions): PasswordHasher {
  const pool = new WorkerPool({
    workers: options.workers ?? Math.max(1, availableParallelism()),
    niceness: options.niceness ?? 10,
    maxWaitMs: options.maxWaitMs ?? 2_000,
  });
  const prefix = `${FORMAT}$${options.pepper.keyId}$`;
  const keyOf = (password: string) =>
    createHmac('sha384', options.pepper.secret)
      .update(normalizePassword(password), 'utf8')
      .digest('base64');
  // A hash of this process's own cost that nobody knows the password of.
  const unknownAccount = `$2b$${String(options.cost).padStart(2, '0')}$${'.'.repeat(53)}`;

  return {
    assertCanAccept: () => pool.assertCanAccept(),
    async hash(password) {
      return (
        prefix + String(await pool.run({ kind: 'hash', key: keyOf(password), cost: options.cost }))
      );
    },
    async verify(password, stored) {
      const known = stored !== null && stored.startsWith(prefix);
      const hash = known ? stored.slice(prefix.length) : unknownAccount;
      const matches = await pool.run({ kind: 'compare', key: keyOf(password), hash });
      return known && matches === true;
    },
    close: () => pool.close(),
  };
}
