import { randomBytes } from './random-bytes.ts';

/** A random UUID. `crypto.randomUUID` is not there on pages without https. */
export function newCaptchaId(): string {
  const hex = randomBytes(16).map((byte) => byte.toString(16).padStart(2, '0'));
  return hex.join('').replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-a$4-');
}
