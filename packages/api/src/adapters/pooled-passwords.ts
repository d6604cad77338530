import {
  HashingAbandonedError,
  HashingBusyError,
  type PasswordHasher,
  type PasswordSlot,
} from '@menjin/password';
import { AppError } from '../app-error.ts';
import type { Passwords } from '../ports.ts';
import { createPlacesPerNetwork } from './places-per-network.ts';

// A core compares about 15 passwords in a second: nobody behind one address waits long for these.
const MOST_AT_ONCE_PER_CLIENT = 8;

export function createPooledPasswords(hasher: PasswordHasher): Passwords {
  const places = createPlacesPerNetwork(MOST_AT_ONCE_PER_CLIENT);
  return {
    async withSlot(work, { signal, ip } = {}) {
      try {
        const begin = async () => inSlot(hasher.reserve({ signal }), work);
        return await (ip === undefined ? begin() : places.within(ip, begin));
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
