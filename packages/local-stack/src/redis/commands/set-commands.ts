import type { CommandTable } from './command.ts';

/** Commands about sets. */
export const setCommands: CommandTable = {
  sadd: {
    arity: -3,
    run: (keyspace, key, ...added) => {
      const members = keyspace.getOrCreate(key, 'set');
      const before = members.size;
      for (const member of added) members.add(member);
      return members.size - before;
    },
  },
  srem: {
    arity: -3,
    run: (keyspace, key, ...removed) => {
      const members = keyspace.get(key, 'set');
      if (members === undefined) return 0;
      const count = removed.filter((member) => members.delete(member)).length;
      keyspace.deleteIfEmpty(key, members);
      return count;
    },
  },
  smembers: { arity: 2, run: (keyspace, key) => [...(keyspace.get(key, 'set') ?? [])] },
  sismember: {
    arity: 3,
    run: (keyspace, key, member) => (keyspace.get(key, 'set')?.has(member) ? 1 : 0),
  },
  scard: { arity: 2, run: (keyspace, key) => keyspace.get(key, 'set')?.size ?? 0 },
};
