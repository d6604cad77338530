import { notAnInteger } from '../redis-error.ts';

const smallest = -(2n ** 63n);
const largest = 2n ** 63n - 1n;

/** A signed 64-bit integer in the one spelling Redis accepts: no spaces, no plus, no leading zeros. */
export function parseInteger(text: string, refusal: () => Error = notAnInteger): bigint {
  if (!/^(0|-?[1-9]\d{0,18})$/.test(text)) throw refusal();
  const value = BigInt(text);
  if (!isInt64(value)) throw refusal();
  return value;
}

/** The same for positions and counts, where precision beyond 2^53 does not matter. */
export function parseIndex(text: string): number {
  return Number(parseInteger(text));
}

/** True when Redis can hold the number in a counter. */
export function isInt64(value: bigint): boolean {
  return value >= smallest && value <= largest;
}
