import { HashingBusyError, type PasswordHasher, type PasswordSlot } from '@menjin/password';
import { AppError } from '../app-error.ts';
import type { Passwords } from '../ports.ts';

export function createPooledPasswords(hasher: PasswordHasher): Passwords {
  return {
    async withSlot(work) {
      const slot = reserve(hasher);
      try {
        return await work(slot);
      } finally {
        slot.release();
      }
    },
  };
}

function reserve(hasher: PasswordHasher): PasswordSlot {
  try {
    return hasher.reserve();
  } catch (error) {
    if (!(error instanceof HashingBusyError)) throw error;
    const { retryAfterSeconds } = error;
    throw new AppError('SERVICE_BUSY', { detail: { retryAfterSeconds }, cause: error });
  }
}
