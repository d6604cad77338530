import { randomBytes } from './random-bytes.ts';

/** A random UUID, version 4. `crypto.randomUUID` is not there on pages without https. */
export function newCaptchaId(): string {
  const hex = randomBytes(16).map((byte, index) => {
    const fixed = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return fixed.toString(16).padStart(2, '0');
  });
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
