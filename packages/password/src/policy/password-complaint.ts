import {
  normalizeMobile,
  normalizePassword,
  PASSWORD_MIN_LENGTH,
  usernameKey,
} from '@menjin/contract';
import { isCommonPassword } from './is-common-password.ts';

/** What a person's account is known by; null for what it has not. */
export type OwnNames = { username: string | null; mobile: string | null };

export type PasswordComplaint = 'PASSWORD_TOO_COMMON' | 'PASSWORD_TOO_PERSONAL';

const PRODUCT = 'menjin';
// A shorter one is a part of too many words.
const SHORTEST_USERNAME = 4;
const SUBSCRIBER_DIGITS = 8;

/**
 * Why a password of an allowed length may not be chosen, or null. Every path that sets one asks
 * here (NIST SP 800-63B, 3.1.1.2; OWASP ASVS 6.2.4 and 6.2.11). Needs no network.
 */
export function passwordComplaint(password: string, own: OwnNames): PasswordComplaint | null {
  // Upper case first folds what lower case alone keeps apart (ſ, ß, final ς).
  const folded = normalizePassword(password).toUpperCase().toLowerCase();
  if (isCommonPassword(folded)) return 'PASSWORD_TOO_COMMON';
  return isPersonal(folded, own) ? 'PASSWORD_TOO_PERSONAL' : null;
}

/** Whether too little is left of it without what anybody can find out. */
function isPersonal(folded: string, own: OwnNames): boolean {
  if (own.mobile !== null && normalizeMobile(folded) === own.mobile) return true;
  const left = knownWords(own).reduce((rest, word) => rest.replaceAll(word, ''), folded);
  return left !== folded && Array.from(left).length < PASSWORD_MIN_LENGTH;
}

function knownWords({ username, mobile }: OwnNames): string[] {
  const name = usernameKey(username ?? '');
  const digits = (mobile ?? '').replace('+', '');
  return [
    ...(name.length < SHORTEST_USERNAME ? [] : [name]),
    ...(digits === '' ? [] : [digits, digits.slice(-SUBSCRIBER_DIGITS)]),
    PRODUCT,
  ];
}
