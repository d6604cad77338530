export { HashingAbandonedError } from './hashing-abandoned-error.ts';
export { HashingBusyError } from './hashing-busy-error.ts';
export {
  createPasswordHasher,
  type PasswordHasher,
  type PasswordHasherOptions,
  type PasswordSlot,
} from './password-hasher.ts';
export type { Peppers } from './peppers.ts';
