/** How many accounts there are, in every database. */
export const ACCOUNTS = 10_000;
/** How many of them are signed in. */
export const SESSIONS = 200;

/** What all names begin with; the number of the account follows, from 1 on. */
export const USERNAME_PREFIX = 'person_';

/** A name to ask for, and whether somebody has it: by turns they do and they do not. */
export function askedName(index: number): { username: string; isTaken: boolean } {
  const account = 1 + (index % ACCOUNTS);
  const isTaken = index % 2 === 0;
  return { username: `${isTaken ? USERNAME_PREFIX : 'nobody_'}${account}`, isTaken };
}

/** The account that is signed in with `tokenOf` of the same index. */
export const accountOf = (index: number) => 1 + (index % SESSIONS);

/** A session token of our form. Nobody can guess it who does not read this. */
export const tokenOf = (index: number) => `b.${String(accountOf(index)).padStart(43, '0')}`;
