import { compileGlob } from '../engine/compile-glob.ts';
import { intoPairs } from '../engine/into-pairs.ts';
import { parseIndex } from '../engine/parse-integer.ts';
import { RedisError, syntaxError } from '../redis-error.ts';

export type ScanOptions = {
  readonly matches: (name: string) => boolean;
  readonly count: number;
  readonly type?: string;
};

/** Reads `MATCH pattern COUNT n TYPE t`; TYPE is known to SCAN alone. */
export function parseScanOptions(
  words: readonly string[],
  { allowsType }: { allowsType: boolean },
): ScanOptions {
  let options: ScanOptions = { matches: () => true, count: 10 };
  const pairs = intoPairs(words);
  if (pairs === undefined) throw syntaxError();
  for (const [word, value] of pairs) {
    const option = word.toLowerCase();
    if (option === 'match') options = { ...options, matches: compileGlob(value) };
    else if (option === 'count') options = { ...options, count: parseCount(value) };
    else if (option === 'type' && allowsType) options = { ...options, type: value.toLowerCase() };
    else throw syntaxError();
  }
  return options;
}

/** The position at which a scan goes on. */
export function parseCursor(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new RedisError('ERR invalid cursor');
  return Number(text);
}

function parseCount(text: string): number {
  const count = parseIndex(text);
  if (count < 1) throw syntaxError();
  return count;
}
