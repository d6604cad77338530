import { availableParallelism } from 'node:os';
import { compareDjangoBcrypt } from './formats/django-bcrypt.ts';
import { compareDjangoPbkdf2 } from './formats/django-pbkdf2.ts';
import { compareOwn, ownKey, readOwnPassword, writeOwnPassword } from './formats/own-format.ts';
import type { CompareTask } from './hash-task.ts';
import { type Peppers, secretsByKeyId } from './peppers.ts';
import { startHashWorker } from './start-hash-worker.ts';
import { type PoolSlot, type ReserveOptions, WorkerPool } from './worker-pool.ts';

export type PasswordHasherOptions = {
  peppers: Peppers;
  /** bcrypt's cost: each step doubles the work (OWASP asks for 10 or more). */
  cost: number;
  /** Threads; without it one for each core. */
  workers?: number;
  /** Of the threads, on Linux; 10 without it. */
  niceness?: number;
  maxWaitMs?: number;
  /** Told of every hashing thread that died, so that the process can log it. */
  onWorkerDeath?: (error: Error) => void;
};

/** A place for one hash or one comparison. */
export type PasswordSlot = {
  hash(password: string): Promise<string>;
  /**
   * Compares also when there is no stored password, or none that can be read, at the
   * cost of a new one. Reads our own format, and Django's PBKDF2 and bcrypt.
   */
  verify(password: string, stored: string | null): Promise<boolean>;
  /** Gives an unused place back; once it is used or released this does nothing. */
  release(): void;
};

export type PasswordHasher = {
  /**
   * What has not begun when the signal is aborted is dropped: its promise rejects with
   * HashingAbandonedError.
   *
   * @throws HashingBusyError, HashingDownError, HashingAbandonedError
   */
  reserve(options?: ReserveOptions): PasswordSlot;
  /** Whether a password would be hashed otherwise today: another pepper, cost or format. */
  needsRehash(stored: string): boolean;
  close(): Promise<void>;
};

/** Hashes in threads of its own, with bcrypt and a pepper; see `ownKey`. */
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
    const key = ownKey(password, peppers.current.secret);
    const bcrypt = String(await slot.run({ kind: 'hash', key, cost }));
    return writeOwnPassword({ keyId: peppers.current.keyId, bcrypt });
  }

  async function verify(slot: PoolSlot, password: string, stored: string | null) {
    const comparison = stored === null ? null : comparisonWith(stored, password);
    const matches = await slot.run(comparison ?? comparisonInVain(password));
    return comparison !== null && matches === true;
  }

  function comparisonWith(stored: string, password: string): CompareTask | null {
    return (
      compareOwn(stored, password, secrets) ??
      compareDjangoPbkdf2(stored, password) ??
      compareDjangoBcrypt(stored, password)
    );
  }

  function comparisonInVain(password: string): CompareTask {
    const key = ownKey(password, peppers.current.secret);
    return { kind: 'compare-bcrypt', key, hash: unknownAccount };
  }

  return {
    reserve(reserveOptions) {
      const slot = pool.reserve(reserveOptions);
      return {
        hash: (password) => hash(slot, password),
        verify: (password, stored) => verify(slot, password, stored),
        release: () => slot.release(),
      };
    },
    needsRehash(stored) {
      const found = readOwnPassword(stored);
      return found?.keyId !== peppers.current.keyId || found.cost !== cost;
    },
    close: () => pool.close(),
  };
}
