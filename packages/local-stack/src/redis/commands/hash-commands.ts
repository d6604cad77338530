import { intoPairs } from '../engine/into-pairs.ts';
import type { Keyspace } from '../engine/keyspace.ts';
import { isInt64, parseInteger } from '../engine/parse-integer.ts';
import type { Reply } from '../redis-backend.ts';
import { RedisError, wouldOverflow, wrongNumberOfArguments } from '../redis-error.ts';
import type { CommandTable } from './command.ts';
import { parseCursor, parseScanOptions } from './parse-scan-options.ts';

/** Commands about hashes. */
export const hashCommands: CommandTable = {
  hset: { arity: -4, run: setFields },
  hsetnx: {
    arity: 4,
    run: (keyspace, key, field, value) => {
      const fields = keyspace.getOrCreate(key, 'hash');
      if (fields.has(field)) return 0;
      fields.set(field, value);
      return 1;
    },
  },
  hget: { arity: 3, run: (keyspace, key, field) => keyspace.get(key, 'hash')?.get(field) ?? null },
  hmget: {
    arity: -3,
    run: (keyspace, key, ...names) => {
      const fields = keyspace.get(key, 'hash');
      return names.map((name) => fields?.get(name) ?? null);
    },
  },
  hgetall: { arity: 2, run: (keyspace, key) => [...(keyspace.get(key, 'hash') ?? [])].flat() },
  hdel: {
    arity: -3,
    run: (keyspace, key, ...names) => {
      const fields = keyspace.get(key, 'hash');
      if (fields === undefined) return 0;
      const deleted = names.filter((name) => fields.delete(name)).length;
      keyspace.deleteIfEmpty(key, fields);
      return deleted;
    },
  },
  hexists: {
    arity: 3,
    run: (keyspace, key, field) => (keyspace.get(key, 'hash')?.has(field) ? 1 : 0),
  },
  hincrby: { arity: 4, run: incrementField },
  hkeys: { arity: 2, run: (keyspace, key) => [...(keyspace.get(key, 'hash')?.keys() ?? [])] },
  hvals: { arity: 2, run: (keyspace, key) => [...(keyspace.get(key, 'hash')?.values() ?? [])] },
  hlen: { arity: 2, run: (keyspace, key) => keyspace.get(key, 'hash')?.size ?? 0 },
  hscan: { arity: -3, run: scanFields },
};

function setFields(keyspace: Keyspace, key: string, ...words: string[]): number {
  const pairs = intoPairs(words);
  if (pairs === undefined) throw wrongNumberOfArguments('hset');
  const fields = keyspace.getOrCreate(key, 'hash');
  const before = fields.size;
  for (const [field, value] of pairs) fields.set(field, value);
  return fields.size - before;
}

function incrementField(keyspace: Keyspace, key: string, field: string, by: string): number {
  const amount = parseInteger(by);
  const current = keyspace.get(key, 'hash')?.get(field) ?? '0';
  const sum =
    parseInteger(current, () => new RedisError('ERR hash value is not an integer')) + amount;
  if (!isInt64(sum)) throw wouldOverflow();
  keyspace.getOrCreate(key, 'hash').set(field, String(sum));
  return Number(sum);
}

/** Answers all fields at once, as Redis does for small hashes; COUNT is only a wish there too. */
function scanFields(keyspace: Keyspace, key: string, cursor: string, ...words: string[]): Reply {
  parseCursor(cursor);
  const fields = keyspace.get(key, 'hash');
  if (fields === undefined) return ['0', []];
  const { matches } = parseScanOptions(words, { allowsType: false });
  return ['0', [...fields].filter(([field]) => matches(field)).flat()];
}
