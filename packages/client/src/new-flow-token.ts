import { randomBytes } from './random-bytes.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** What stands for the flow's cookie where there are none; 22 letters, as the server takes it. */
export function newFlowToken(): string {
  return randomBytes(22)
    .map((byte) => LETTERS[byte % LETTERS.length])
    .join('');
}
