import { createHmac } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { normalizePassword } from '@menjin/contract';
import { type Peppers, secretsByKeyId } from './peppers.ts';
import { startHashWorker } from './start-hash-worker.ts';
import { readStoredPassword, writeStoredPassword } from './stored-password.ts';
import { type PoolSlot, WorkerPool } from './worker-pool.ts';

export type PasswordHasherOptions = {
  peppers: Peppers;
  /** bcrypt's cost: each step doubles the work (OWASP asks for 10 or more). */
  cost: number;
  workers?: number;
  niceness?: number;
  maxWaitMs?: number;
  /** Told of every hashing thread that died, so that the process can log it. */
  onWorkerDeath?: (error: Error) => void;
};

/** A place for one hash or one comparison. */
export type PasswordSlot = {
  hash(password: string): Promise<string>;
  /** Compares also when there is no stored password, at the cost of a new one. */
  verify(password: string, stored: string | null): Promise<boolean>;
  /** Gives an unused place back; once it is used or released this does nothing. */
  release(): void;
};

export type PasswordHasher = {
  /** @throws HashingBusyError, HashingDownError */
  reserve(): PasswordSlot;
  /** Whether a password would be hashed otherwise today: another pepper, cost or format. */
  needsRehash(stored: string): boolean;
  close(): Promise<void>;
};

/**
 * Hashes with bcrypt over base64(HMAC-SHA-384(NFKC password, pepper)), 64 characters, so
 * that no byte past bcrypt's 72nd is ignored and a stolen table is useless without the pepper
 * (OWASP Password Storage Cheat Sheet, "Input Limits of bcrypt").
 */
export function createPasswordHasher(options: PasswordHasherOptions): PasswordHasher {
  const { cost, peppers } = options;
  const secrets = secretsByKeyId(peppers);
  const workers = options.workers ?? availableParallelism();
  const pool = new WorkerPool({
    workers,
    maxWaitMs: options.maxWaitMs ?? 2_000,
    // bcrypt at cost 10 takes 50 to 75 ms of a core.
    firstEstimateMs: 60 * 2 ** (cost - 10),
    startWorker: () => startHashWorker(options.niceness ?? 10),
    onWorkerDeath: options.onWorkerDeath,
  });
  // Well-formed and of this process's cost; no password is known that it belongs to.
  const unknownAccount = `$2b$${String(cost).padStart(2, '0')}$${'.'.repeat(53)}`;

  async function hash(slot: PoolSlot, password: string): Promise<string> {
    const key = keyOf(password, peppers.current.secret);
    const bcrypt = String(await slot.run({ kind: 'hash', key, cost }));
    return writeStoredPassword({ keyId: peppers.current.keyId, bcrypt });
  }

  async function verify(slot: PoolSlot, password: string, stored: string | null) {
    const found = stored === null ? null : readStoredPassword(stored);
    const secret = found === null ? undefined : secrets.get(found.keyId);
    const key = keyOf(password, secret ?? peppers.current.secret);
    const against = found === null || secret === undefined ? unknownAccount : found.bcrypt;
    const matches = await slot.run({ kind: 'compare', key, hash: against });
    return secret !== undefined && matches === true;
  }

  return {
    reserve() {
      const slot = pool.reserve();
      return {
        hash: (password) => hash(slot, password),
        verify: (password, stored) => verify(slot, password, stored),
        release: () => slot.release(),
      };
    },
    needsRehash(stored) {
      const found = readStoredPassword(stored);
      return found?.keyId !== peppers.current.keyId || found.cost !== cost;
    },
    close: () => pool.close(),
  };
}

function keyOf(password: string, secret: string): string {
  return createHmac('sha384', secret).update(normalizePassword(password), 'utf8').digest('base64');
}
