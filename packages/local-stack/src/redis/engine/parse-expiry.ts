import { invalidExpireTime } from '../redis-error.ts';
import { isInt64, parseInteger } from './parse-integer.ts';

export type ExpiryUnit = 'ex' | 'px' | 'exat' | 'pxat';

export type Expiry = { readonly unit: ExpiryUnit; readonly amount: string };

export function isExpiryUnit(word: string): word is ExpiryUnit {
  return word === 'ex' || word === 'px' || word === 'exat' || word === 'pxat';
}

/** The moment in ms that EX, PX, EXAT or PXAT name; refuses what lies outside 64 bits. */
export function parseExpiry(expiry: Expiry, now: number, commandName: string): number {
  const amount = parseInteger(expiry.amount);
  const ms = expiry.unit.startsWith('ex') ? amount * 1000n : amount;
  const at = expiry.unit.endsWith('at') ? ms : ms + BigInt(Math.trunc(now));
  if (!isInt64(at)) throw invalidExpireTime(commandName);
  return Number(at);
}

/** The same for SET and its kin, which also refuse a time that is not positive. */
export function parsePositiveExpiry(expiry: Expiry, now: number, commandName: string): number {
  if (parseInteger(expiry.amount) <= 0n) throw invalidExpireTime(commandName);
  return parseExpiry(expiry, now, commandName);
}
