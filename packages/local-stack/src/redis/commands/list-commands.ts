import type { Keyspace } from '../engine/keyspace.ts';
import { parseIndex, parseInteger } from '../engine/parse-integer.ts';
import { parseRange } from '../engine/parse-range.ts';
import type { Reply } from '../redis-backend.ts';
import { RedisError, wrongNumberOfArguments } from '../redis-error.ts';
import type { Command, CommandTable } from './command.ts';

/** Commands about lists. */
export const listCommands: CommandTable = {
  lpush: {
    arity: -3,
    run: (keyspace, key, ...items) => keyspace.getOrCreate(key, 'list').unshift(...items.reverse()),
  },
  rpush: {
    arity: -3,
    run: (keyspace, key, ...items) => keyspace.getOrCreate(key, 'list').push(...items),
  },
  lpop: pop('lpop', (list, count) => list.splice(0, count)),
  rpop: pop('rpop', (list, count) => list.splice(Math.max(list.length - count, 0)).reverse()),
  lrange: {
    arity: 4,
    run: (keyspace, key, start, stop) => {
      const within = parseRange(start, stop);
      const list = keyspace.get(key, 'list') ?? [];
      return list.slice(...within(list.length));
    },
  },
  llen: { arity: 2, run: (keyspace, key) => keyspace.get(key, 'list')?.length ?? 0 },
  ltrim: { arity: 4, run: trim },
  lindex: {
    arity: 3,
    run: (keyspace, key, index) => keyspace.get(key, 'list')?.at(parseIndex(index)) ?? null,
  },
  lrem: { arity: 4, run: removeEqual },
};

function pop(commandName: string, take: (list: string[], count: number) => string[]): Command {
  return {
    arity: -2,
    run: (keyspace, key, countText, ...rest): Reply => {
      if (rest.length > 0) throw wrongNumberOfArguments(commandName);
      const count = countText === undefined ? 1 : parseCount(countText);
      const list = keyspace.get(key, 'list');
      if (list === undefined) return null;
      const taken = take(list, count);
      keyspace.deleteIfEmpty(key, list);
      return countText === undefined ? (taken[0] ?? null) : taken;
    },
  };
}

function parseCount(text: string): number {
  const refusal = () => new RedisError('ERR value is out of range, must be positive');
  const count = Number(parseInteger(text, refusal));
  if (count < 0) throw refusal();
  return count;
}

function trim(keyspace: Keyspace, key: string, start: string, stop: string): 'OK' {
  const within = parseRange(start, stop);
  const list = keyspace.get(key, 'list') ?? [];
  const [from, to] = within(list.length);
  list.splice(Math.max(from, to));
  list.splice(0, from);
  keyspace.deleteIfEmpty(key, list);
  return 'OK';
}

/** Removes `count` equal items from the head, from the tail when negative, all of them when zero. */
function removeEqual(keyspace: Keyspace, key: string, countText: string, item: string): number {
  const count = parseIndex(countText);
  const list = keyspace.get(key, 'list') ?? [];
  const limit = count === 0 ? list.length : Math.abs(count);
  let removed = 0;
  while (removed < limit) {
    const at = count < 0 ? list.lastIndexOf(item) : list.indexOf(item);
    if (at < 0) break;
    list.splice(at, 1);
    removed++;
  }
  keyspace.deleteIfEmpty(key, list);
  return removed;
}
