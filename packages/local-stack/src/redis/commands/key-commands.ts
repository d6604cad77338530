import { compileGlob } from '../engine/compile-glob.ts';
import type { Keyspace } from '../engine/keyspace.ts';
import type { Reply } from '../redis-backend.ts';
import { RedisError } from '../redis-error.ts';
import type { CommandTable } from './command.ts';
import { parseCursor, parseScanOptions } from './parse-scan-options.ts';

/** Commands about keys, whatever they hold. */
export const keyCommands: CommandTable = {
  del: { arity: -2, run: remove },
  unlink: { arity: -2, run: remove },
  exists: { arity: -2, run: (keyspace, ...keys) => keys.filter((key) => keyspace.has(key)).length },
  type: { arity: 2, run: (keyspace, key) => keyspace.entry(key)?.value.type ?? 'none' },
  rename: {
    arity: 3,
    run: (keyspace, from, to) => {
      rename(keyspace, from, to);
      return 'OK';
    },
  },
  renamenx: {
    arity: 3,
    run: (keyspace, from, to) => {
      const isTaken = keyspace.has(to);
      if (!isTaken || !keyspace.has(from)) rename(keyspace, from, to);
      return isTaken ? 0 : 1;
    },
  },
  keys: {
    arity: 2,
    run: (keyspace, pattern) => {
      const matches = compileGlob(pattern);
      return Array.from(keyspace.entries(), ([key]) => key).filter(matches);
    },
  },
  scan: { arity: -2, run: scan },
  randomkey: {
    arity: 1,
    run: (keyspace) => {
      const keys = Array.from(keyspace.entries(), ([key]) => key);
      return keys[Math.floor(Math.random() * keys.length)] ?? null;
    },
  },
};

function remove(keyspace: Keyspace, ...keys: string[]): number {
  return keys.filter((key) => keyspace.delete(key)).length;
}

function rename(keyspace: Keyspace, from: string, to: string): void {
  const entry = keyspace.entry(from);
  if (entry === undefined) throw new RedisError('ERR no such key');
  keyspace.delete(from);
  keyspace.put(to, entry.value, entry.expiresAt);
}

/** The cursor is the id of the next key, so keys deleted meanwhile cannot make the scan skip others. */
function scan(keyspace: Keyspace, cursorText: string, ...words: string[]): Reply {
  const cursor = parseCursor(cursorText);
  const { matches, count, type } = parseScanOptions(words, { allowsType: true });
  const found: string[] = [];
  let visited = 0;
  for (const [key, entry] of keyspace.entries()) {
    if (entry.id < cursor) continue;
    if (visited++ === count) return [String(entry.id), found];
    if (matches(key) && (type ?? entry.value.type) === entry.value.type) found.push(key);
  }
  return ['0', found];
}
