import { intoPairs } from '../engine/into-pairs.ts';
import type { Keyspace } from '../engine/keyspace.ts';
import { type ExpiryUnit, parsePositiveExpiry } from '../engine/parse-expiry.ts';
import type { Reply } from '../redis-backend.ts';
import { wrongNumberOfArguments } from '../redis-error.ts';
import type { Command, CommandTable } from './command.ts';
import { parseSetOptions } from './parse-set-options.ts';

/** Commands that read and replace strings. */
export const stringCommands: CommandTable = {
  get: { arity: 2, run: readString },
  set: { arity: -3, run: set },
  setex: setWithExpiry('setex', 'ex'),
  psetex: setWithExpiry('psetex', 'px'),
  setnx: {
    arity: 3,
    run: (keyspace, key, value) => {
      if (keyspace.has(key)) return 0;
      keyspace.putString(key, value);
      return 1;
    },
  },
  getset: {
    arity: 3,
    run: (keyspace, key, value) => {
      const old = readString(keyspace, key);
      keyspace.putString(key, value);
      return old;
    },
  },
  getdel: {
    arity: 2,
    run: (keyspace, key) => {
      const old = readString(keyspace, key);
      keyspace.delete(key);
      return old;
    },
  },
  getex: { arity: -2, run: getWithExpiry },
  mget: {
    arity: -2,
    run: (keyspace, ...keys) =>
      keys.map((key) => {
        const value = keyspace.entry(key)?.value;
        return value?.type === 'string' ? value.data : null;
      }),
  },
  mset: {
    arity: -3,
    run: (keyspace, ...words) => {
      const pairs = intoPairs(words);
      if (pairs === undefined) throw wrongNumberOfArguments('mset');
      for (const [key, value] of pairs) keyspace.putString(key, value);
      return 'OK';
    },
  },
  msetnx: {
    arity: -3,
    run: (keyspace, ...words) => {
      const pairs = intoPairs(words);
      if (pairs === undefined) throw wrongNumberOfArguments('msetnx');
      if (pairs.some(([key]) => keyspace.has(key))) return 0;
      for (const [key, value] of pairs) keyspace.putString(key, value);
      return 1;
    },
  },
  append: {
    arity: 3,
    run: (keyspace, key, suffix) => {
      const value = (keyspace.get(key, 'string') ?? '') + suffix;
      keyspace.updateString(key, value);
      return Buffer.byteLength(value);
    },
  },
  strlen: {
    arity: 2,
    run: (keyspace, key) => Buffer.byteLength(keyspace.get(key, 'string') ?? ''),
  },
};

function readString(keyspace: Keyspace, key: string): string | null {
  return keyspace.get(key, 'string') ?? null;
}

function set(keyspace: Keyspace, key: string, value: string, ...words: string[]): Reply {
  const { condition, returnsOld, expiry } = parseSetOptions(words, 'set');
  const expiresAt =
    typeof expiry === 'object' ? parsePositiveExpiry(expiry, keyspace.now(), 'set') : null;
  const old = returnsOld ? readString(keyspace, key) : null;
  if (condition !== undefined && keyspace.has(key) !== (condition === 'xx')) return old;
  if (expiry === 'keepttl') keyspace.updateString(key, value);
  else keyspace.putString(key, value, expiresAt);
  return returnsOld ? old : 'OK';
}

function setWithExpiry(commandName: string, unit: ExpiryUnit): Command {
  return {
    arity: 4,
    run: (keyspace, key, amount, value) => {
      keyspace.putString(
        key,
        value,
        parsePositiveExpiry({ unit, amount }, keyspace.now(), commandName),
      );
      return 'OK';
    },
  };
}

function getWithExpiry(keyspace: Keyspace, key: string, ...words: string[]): Reply {
  const { expiry } = parseSetOptions(words, 'getex');
  const value = readString(keyspace, key);
  if (value === null) return null;
  if (expiry === 'persist') keyspace.setExpiry(key, null);
  if (typeof expiry === 'object') {
    keyspace.setExpiry(key, parsePositiveExpiry(expiry, keyspace.now(), 'getex'));
  }
  return value;
}
