import { addDecimals } from '../engine/add-decimals.ts';
import type { Keyspace } from '../engine/keyspace.ts';
import { isInt64, parseInteger } from '../engine/parse-integer.ts';
import { RedisError, wouldOverflow } from '../redis-error.ts';
import type { CommandTable } from './command.ts';

/** Commands that count in a string. */
export const counterCommands: CommandTable = {
  incr: { arity: 2, run: (keyspace, key) => add(keyspace, key, 1n) },
  decr: { arity: 2, run: (keyspace, key) => add(keyspace, key, -1n) },
  incrby: { arity: 3, run: (keyspace, key, by) => add(keyspace, key, parseInteger(by)) },
  decrby: {
    arity: 3,
    run: (keyspace, key, by) => {
      const amount = -parseInteger(by);
      if (!isInt64(amount)) throw new RedisError('ERR decrement would overflow');
      return add(keyspace, key, amount);
    },
  },
  incrbyfloat: {
    arity: 3,
    run: (keyspace, key, by) => {
      const sum = addDecimals(keyspace.get(key, 'string') ?? '0', by);
      keyspace.updateString(key, sum);
      return sum;
    },
  },
};

function add(keyspace: Keyspace, key: string, amount: bigint): number {
  const sum = parseInteger(keyspace.get(key, 'string') ?? '0') + amount;
  if (!isInt64(sum)) throw wouldOverflow();
  keyspace.updateString(key, String(sum));
  return Number(sum);
}
