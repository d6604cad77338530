import { address } from './ask.ts';
import type { Face } from './scene.ts';
import { logIn } from './sign-up.ts';

const FAILURES_THAT_LOCK = 10;

let strangers = 0;
/** An address from which nobody has asked so far. */
export const newAddress = () => address((strangers += 1));

/** Tries a password as a stranger does. */
export const tryPassword = (face: Face, username: string, password: string) =>
  logIn(face, { username, password }, { ip: newAddress() });

/** As many strangers fail at each of these names as it takes to lock it. */
export async function lock(face: Face, ...names: string[]): Promise<void> {
  for (let failure = 0; failure < FAILURES_THAT_LOCK; failure += 1) {
    for (const name of names) {
      const { outcome } = await tryPassword(face, name, 'wrong horse');
      if (outcome !== 'CREDENTIALS_WRONG') throw new Error(outcome);
    }
  }
}
