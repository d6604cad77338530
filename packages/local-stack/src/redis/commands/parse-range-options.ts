import { parseIndex } from '../engine/parse-integer.ts';
import { RedisError, syntaxError } from '../redis-error.ts';

export type RangeOptions = {
  readonly by: 'rank' | 'score';
  readonly rev: boolean;
  readonly withScores: boolean;
  readonly limit?: { readonly offset: number; readonly count: number };
};

/** Reads the options of ZRANGE; ZRANGEBYSCORE knows only LIMIT and WITHSCORES. */
export function parseRangeOptions(
  words: readonly string[],
  commandName: 'zrange' | 'zrangebyscore',
): RangeOptions {
  let options: RangeOptions = { by: 'rank', rev: false, withScores: false };
  for (let at = 0; at < words.length; at++) {
    const word = words[at]?.toLowerCase();
    const offset = words[at + 1];
    const count = words[at + 2];
    if (word === 'withscores') {
      options = { ...options, withScores: true };
    } else if (word === 'limit' && offset !== undefined && count !== undefined) {
      options = { ...options, limit: { offset: parseIndex(offset), count: parseIndex(count) } };
      at += 2;
    } else if (word === 'byscore' && commandName === 'zrange' && options.by === 'rank') {
      options = { ...options, by: 'score' };
    } else if (word === 'rev' && commandName === 'zrange' && !options.rev) {
      options = { ...options, rev: true };
    } else if (word === 'bylex' && commandName === 'zrange') {
      throw new RedisError('ERR BYLEX is not supported by the in-memory engine');
    } else throw syntaxError();
  }
  return options;
}
