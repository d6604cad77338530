export {
  createPasswordHasher,
  type PasswordHasher,
  type PasswordHasherOptions,
} from './password-hasher.ts';
export { HashingBusyError } from './worker-pool.ts';
