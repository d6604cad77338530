import type { Entry, Keyspace } from '../engine/keyspace.ts';
import { type ExpiryUnit, parseExpiry } from '../engine/parse-expiry.ts';
import { RedisError } from '../redis-error.ts';
import type { Command, CommandTable } from './command.ts';

/** Commands about how long a key lives. */
export const expiryCommands: CommandTable = {
  expire: expire('expire', 'ex'),
  pexpire: expire('pexpire', 'px'),
  expireat: expire('expireat', 'exat'),
  pexpireat: expire('pexpireat', 'pxat'),
  ttl: { arity: 2, run: (keyspace, key) => remaining(keyspace, key, 1000) },
  pttl: { arity: 2, run: (keyspace, key) => remaining(keyspace, key, 1) },
  persist: {
    arity: 2,
    run: (keyspace, key) => {
      if ((keyspace.entry(key)?.expiresAt ?? null) === null) return 0;
      keyspace.setExpiry(key, null);
      return 1;
    },
  },
};

function expire(commandName: string, unit: ExpiryUnit): Command {
  return {
    arity: -3,
    run: (keyspace, key, amount, ...words) => {
      const applies = parseConditions(words);
      const now = keyspace.now();
      const expiresAt = parseExpiry({ unit, amount }, now, commandName);
      const entry = keyspace.entry(key);
      if (entry === undefined || !applies(entry, expiresAt)) return 0;
      if (expiresAt <= now) keyspace.delete(key);
      else keyspace.setExpiry(key, expiresAt);
      return 1;
    },
  };
}

function parseConditions(words: readonly string[]): (entry: Entry, expiresAt: number) => boolean {
  const conditions = new Set(words.map((word) => word.toLowerCase()));
  for (const word of words) {
    if (!['nx', 'xx', 'gt', 'lt'].includes(word.toLowerCase())) {
      throw new RedisError(`ERR Unsupported option ${word}`);
    }
  }
  if (conditions.has('nx') && conditions.size > 1) {
    throw new RedisError('ERR NX and XX, GT or LT options at the same time are not compatible');
  }
  if (conditions.has('gt') && conditions.has('lt')) {
    throw new RedisError('ERR GT and LT options at the same time are not compatible');
  }
  return (entry, expiresAt) => {
    // A key without expiry counts as living for ever.
    const current = entry.expiresAt ?? Infinity;
    if (conditions.has('nx') && entry.expiresAt !== null) return false;
    if (conditions.has('xx') && entry.expiresAt === null) return false;
    if (conditions.has('gt') && expiresAt <= current) return false;
    return !(conditions.has('lt') && expiresAt >= current);
  };
}

function remaining(keyspace: Keyspace, key: string, unitMs: number): number {
  const entry = keyspace.entry(key);
  if (entry === undefined) return -2;
  if (entry.expiresAt === null) return -1;
  return Math.round((entry.expiresAt - keyspace.now()) / unitMs);
}
