/**
 * A random UUID: a name, not a secret. `crypto.randomUUID` is not there on pages without
 * https, and mini-programs have no `crypto` at all.
 */
export function newCaptchaId(): string {
  const bytes = Array.from({ length: 16 }, () => Math.floor(Math.random() * 256));
  const random = globalThis.crypto?.getRandomValues(new Uint8Array(16)) ?? bytes;
  const hex = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
}
