import { parseIndex } from './parse-integer.ts';

/**
 * Reads the inclusive `start stop` of LRANGE and ZRANGE, negative from the end, and answers
 * the bounds of the slice for a length: a bad number is refused before the key is looked at.
 */
export function parseRange(
  start: string,
  stop: string,
): (length: number) => [from: number, to: number] {
  const first = parseIndex(start);
  const last = parseIndex(stop);
  return (length) => [Math.max(fromEnd(first, length), 0), Math.max(fromEnd(last, length) + 1, 0)];
}

function fromEnd(index: number, length: number): number {
  return index < 0 ? length + index : index;
}
