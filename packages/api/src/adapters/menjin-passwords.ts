import { HashingBusyError, type PasswordHasher } from '@menjin/password';
import { AppError } from '../app-error.ts';
import type { Passwords } from '../ports.ts';

export function createMenjinPasswords(hasher: PasswordHasher): Passwords {
  return {
    assertCanAccept() {
      try {
        hasher.assertCanAccept();
      } catch (error) {
        if (!(error instanceof HashingBusyError)) throw error;
        const { retryAfterSeconds } = error;
        throw new AppError('SERVICE_BUSY', { detail: { retryAfterSeconds }, cause: error });
      }
    },
    hash: (password) => hasher.hash(password),
    verify: (password, storedHash) => hasher.verify(password, storedHash),
  };
}
