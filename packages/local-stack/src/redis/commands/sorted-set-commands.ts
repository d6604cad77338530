import { formatScore, parseScore } from '../engine/parse-score.ts';
import { addScores } from './add-scores.ts';
import type { CommandTable } from './command.ts';

/** Commands about single members of sorted sets. */
export const sortedSetCommands: CommandTable = {
  zadd: { arity: -4, run: addScores },
  zincrby: {
    arity: 4,
    run: (keyspace, key, by, member) => {
      // Redis looks at the number first, then at the key.
      parseScore(by);
      return addScores(keyspace, key, 'incr', by, member);
    },
  },
  zrem: {
    arity: -3,
    run: (keyspace, key, ...members) => {
      const scores = keyspace.get(key, 'zset');
      if (scores === undefined) return 0;
      const removed = members.filter((member) => scores.delete(member)).length;
      keyspace.deleteIfEmpty(key, scores);
      return removed;
    },
  },
  zscore: {
    arity: 3,
    run: (keyspace, key, member) => {
      const score = keyspace.get(key, 'zset')?.get(member);
      return score === undefined ? null : formatScore(score);
    },
  },
  zcard: { arity: 2, run: (keyspace, key) => keyspace.get(key, 'zset')?.size ?? 0 },
};
