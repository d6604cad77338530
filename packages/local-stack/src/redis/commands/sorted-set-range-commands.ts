import type { Keyspace } from '../engine/keyspace.ts';
import { parseRange } from '../engine/parse-range.ts';
import { formatScore, parseScoreRange } from '../engine/parse-score.ts';
import { type ScoredMember, sortByScore } from '../engine/sort-by-score.ts';
import type { Reply } from '../redis-backend.ts';
import { RedisError } from '../redis-error.ts';
import type { CommandTable } from './command.ts';
import { parseRangeOptions, type RangeOptions } from './parse-range-options.ts';

/** Commands about ranges of sorted sets. */
export const sortedSetRangeCommands: CommandTable = {
  zrange: {
    arity: -4,
    run: (keyspace, key, start, stop, ...words) =>
      range(keyspace, key, start, stop, parseRangeOptions(words, 'zrange')),
  },
  zrangebyscore: {
    arity: -4,
    run: (keyspace, key, min, max, ...words) =>
      range(keyspace, key, min, max, { ...parseRangeOptions(words, 'zrangebyscore'), by: 'score' }),
  },
  zremrangebyscore: {
    arity: 4,
    run: (keyspace, key, min, max) => {
      const { contains } = parseScoreRange(min, max);
      const scores = keyspace.get(key, 'zset');
      if (scores === undefined) return 0;
      const removed = [...scores].filter(([, score]) => contains(score));
      for (const [member] of removed) scores.delete(member);
      keyspace.deleteIfEmpty(key, scores);
      return removed.length;
    },
  },
  zcount: {
    arity: 4,
    run: (keyspace, key, min, max) => {
      const { contains } = parseScoreRange(min, max);
      return [...(keyspace.get(key, 'zset')?.values() ?? [])].filter(contains).length;
    },
  },
  zrank: {
    arity: 3,
    run: (keyspace, key, member) => {
      const rank = sorted(keyspace, key).findIndex((item) => item.member === member);
      return rank < 0 ? null : rank;
    },
  },
};

function range(
  keyspace: Keyspace,
  key: string,
  start: string,
  stop: string,
  options: RangeOptions,
): Reply {
  if (options.by === 'score') {
    // With REV the higher limit comes first.
    const { contains } = options.rev ? parseScoreRange(stop, start) : parseScoreRange(start, stop);
    const inRange = inOrder(sorted(keyspace, key), options).filter(({ score }) => contains(score));
    return toReply(applyLimit(inRange, options), options);
  }
  if (options.limit !== undefined && options.limit.count !== -1) {
    throw new RedisError(
      'ERR syntax error, LIMIT is only supported in combination with either BYSCORE or BYLEX',
    );
  }
  const within = parseRange(start, stop);
  const all = inOrder(sorted(keyspace, key), options);
  return toReply(all.slice(...within(all.length)), options);
}

function sorted(keyspace: Keyspace, key: string): ScoredMember[] {
  return sortByScore(keyspace.get(key, 'zset') ?? new Map());
}

function inOrder(members: ScoredMember[], { rev }: RangeOptions): ScoredMember[] {
  return rev ? members.reverse() : members;
}

function applyLimit(members: ScoredMember[], { limit }: RangeOptions): ScoredMember[] {
  if (limit === undefined) return members;
  if (limit.offset < 0) return [];
  return members.slice(limit.offset, limit.count < 0 ? undefined : limit.offset + limit.count);
}

function toReply(members: readonly ScoredMember[], { withScores }: RangeOptions): Reply {
  return members.flatMap(({ member, score }) =>
    withScores ? [member, formatScore(score)] : [member],
  );
}
