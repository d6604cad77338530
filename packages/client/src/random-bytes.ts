/** For names, not for secrets: mini-programs have no `crypto`. */
export function randomBytes(count: number): number[] {
  const bytes = new Uint8Array(count).map(() => Math.random() * 256);
  return [...(globalThis.crypto?.getRandomValues(bytes) ?? bytes)];
}
