/** What is stored where there is no password: nothing typed matches it, as in Django. */
export const UNUSABLE_PASSWORD = '!';

export function isUsablePassword(passwordHash: string): boolean {
  return !passwordHash.startsWith(UNUSABLE_PASSWORD);
}
