import { intoPairs } from '../engine/into-pairs.ts';
import type { Keyspace } from '../engine/keyspace.ts';
import { formatScore, parseScore } from '../engine/parse-score.ts';
import type { Reply } from '../redis-backend.ts';
import { RedisError, syntaxError } from '../redis-error.ts';

const optionWords = ['nx', 'xx', 'gt', 'lt', 'ch', 'incr'];

/** ZADD: `[NX|XX] [GT|LT] [CH] [INCR] score member …`. */
export function addScores(keyspace: Keyspace, key: string, ...words: string[]): Reply {
  const firstScore = words.findIndex((word) => !optionWords.includes(word.toLowerCase()));
  const options = new Set(
    words.slice(0, Math.max(firstScore, 0)).map((word) => word.toLowerCase()),
  );
  const pairs = firstScore < 0 ? undefined : intoPairs(words.slice(firstScore));
  if (pairs === undefined) throw syntaxError();
  checkOptions(options, pairs.length);
  const updates = pairs.map(([score, member]) => ({ score: parseScore(score), member }));

  const isNew = keyspace.get(key, 'zset') === undefined;
  if (isNew && options.has('xx')) return options.has('incr') ? null : 0;
  const scores = keyspace.getOrCreate(key, 'zset');
  let added = 0;
  let changed = 0;
  let last: number | null = null;
  try {
    for (const { score, member } of updates) {
      const current = scores.get(member);
      if (options.has(current === undefined ? 'xx' : 'nx')) continue;
      const next = options.has('incr') ? sum(current ?? 0, score) : score;
      if (current !== undefined && !isAllowed(options, current, next)) continue;
      last = next;
      scores.set(member, next);
      if (current === undefined) added++;
      else if (current !== next) changed++;
    }
  } finally {
    keyspace.deleteIfEmpty(key, scores);
  }
  if (options.has('incr')) return last === null ? null : formatScore(last);
  return options.has('ch') ? added + changed : added;
}

function checkOptions(options: ReadonlySet<string>, pairCount: number): void {
  const count = (...words: string[]) => words.filter((word) => options.has(word)).length;
  if (count('nx', 'xx') > 1) {
    throw new RedisError('ERR XX and NX options at the same time are not compatible');
  }
  if (count('nx', 'gt', 'lt') > 1) {
    throw new RedisError('ERR GT, LT, and/or NX options at the same time are not compatible');
  }
  if (options.has('incr') && pairCount > 1) {
    throw new RedisError('ERR INCR option supports a single increment-element pair');
  }
}

function isAllowed(options: ReadonlySet<string>, current: number, next: number): boolean {
  if (options.has('gt')) return next > current;
  return !options.has('lt') || next < current;
}

function sum(current: number, by: number): number {
  const result = current + by;
  if (Number.isNaN(result)) throw new RedisError('ERR resulting score is not a number (NaN)');
  return result;
}
