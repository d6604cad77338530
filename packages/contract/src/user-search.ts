import { normalizeMobilePrefix } from './mobile.ts';
import { usernameKey } from './username.ts';

/** Whom staff looks for: an account by its number, or all that begin like one of these. */
export type UserSearch =
  | { kind: 'id'; id: number }
  | { kind: 'beginning'; usernameKey: string; mobile: string | null };

const MAX_ID = 2_147_483_647;

/**
 * Tells what somebody types into the one field there is: `#12` is an account's own number, all
 * else may be how a username begins, and, where it reads like one, a mobile number or its
 * beginning.
 */
export function readUserSearch(input: string): UserSearch {
  const text = input.trim();
  const id = Number(/^#(\d{1,10})$/.exec(text)?.[1]);
  if (id >= 1 && id <= MAX_ID) return { kind: 'id', id };
  return {
    kind: 'beginning',
    usernameKey: usernameKey(text),
    mobile: normalizeMobilePrefix(text),
  };
}
