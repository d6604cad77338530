import type { Keyspace } from '../engine/keyspace.ts';
import { syntaxError, wrongNumberOfArguments } from '../redis-error.ts';
import type { CommandTable } from './command.ts';

/** PING, ECHO, TIME and the commands about the database as a whole. */
export const serverCommands: CommandTable = {
  ping: {
    arity: -1,
    run: (_keyspace, ...messages) => {
      if (messages.length > 1) throw wrongNumberOfArguments('ping');
      return messages[0] ?? 'PONG';
    },
  },
  echo: { arity: 2, run: (_keyspace, message) => message },
  time: {
    arity: 1,
    run: (keyspace) => {
      const now = keyspace.now();
      const seconds = Math.floor(now / 1000);
      return [String(seconds), String(Math.floor((now - seconds * 1000) * 1000))];
    },
  },
  dbsize: {
    arity: 1,
    run: (keyspace) => {
      keyspace.sweep();
      return keyspace.size;
    },
  },
  flushall: { arity: -1, run: flush },
  flushdb: { arity: -1, run: flush },
};

function flush(keyspace: Keyspace, ...options: string[]): 'OK' {
  const [mode = 'sync', ...rest] = options.map((option) => option.toLowerCase());
  if (rest.length > 0 || (mode !== 'sync' && mode !== 'async')) throw syntaxError();
  keyspace.clear();
  return 'OK';
}
