import {
  HashingAbandonedError,
  HashingBusyError,
  type PasswordHasher,
  type PasswordSlot,
} from '@menjin/password';
import { AppError } from '../app-error.ts';
import type { Passwords } from '../ports.ts';

export function createPooledPasswords(hasher: PasswordHasher): Passwords {
  return {
    async withSlot(work, { signal } = {}) {
      try {
        return await inSlot(hasher.reserve({ signal }), work);
      } catch (error) {
        throw toAppError(error);
      }
    },
    needsRehash: (storedHash) => hasher.needsRehash(storedHash),
  };
}

async function inSlot<Result>(
  slot: PasswordSlot,
  work: (slot: PasswordSlot) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(slot);
  } finally {
    slot.release();
  }
}

function toAppError(error: unknown): unknown {
  if (error instanceof HashingBusyError) {
    const { retryAfterSeconds } = error;
    return new AppError('SERVICE_BUSY', { detail: { retryAfterSeconds }, cause: error });
  }
  // Nobody reads this answer; it is no failure of ours.
  if (error instanceof HashingAbandonedError) return new AppError('SERVICE_BUSY', { cause: error });
  return error;
}
