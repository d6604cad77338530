import type { Command } from './commands/command.ts';
import { counterCommands } from './commands/counter-commands.ts';
import { expiryCommands } from './commands/expiry-commands.ts';
import { hashCommands } from './commands/hash-commands.ts';
import { keyCommands } from './commands/key-commands.ts';
import { listCommands } from './commands/list-commands.ts';
import { serverCommands } from './commands/server-commands.ts';
import { setCommands } from './commands/set-commands.ts';
import { sortedSetCommands } from './commands/sorted-set-commands.ts';
import { sortedSetRangeCommands } from './commands/sorted-set-range-commands.ts';
import { stringCommands } from './commands/string-commands.ts';
import { Keyspace } from './engine/keyspace.ts';
import type { Reply } from './redis-backend.ts';
import { unknownCommand, wrongNumberOfArguments } from './redis-error.ts';
import { refuseCommand } from './refuse-command.ts';

const commands = new Map<string, Command>(
  Object.entries({
    ...serverCommands,
    ...keyCommands,
    ...expiryCommands,
    ...stringCommands,
    ...counterCommands,
    ...hashCommands,
    ...listCommands,
    ...setCommands,
    ...sortedSetCommands,
    ...sortedSetRangeCommands,
  }),
);

export type MemoryRedis = {
  /** Runs one command to its end, or throws what Redis would answer as an error. */
  execute(command: readonly string[]): Reply;
  /** Throws when the command could not even be queued in a transaction. */
  check(command: readonly string[]): void;
  /** Frees expired keys; runs by itself once per interval. */
  sweep(): void;
  /** How many keys take up memory, expired ones not yet swept included. */
  readonly size: number;
  /** Ends the sweeping. */
  close(): void;
};

export type MemoryRedisOptions = {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly sweepEveryMs?: number;
};

/** A Redis of one database in this process, for first runs and tests: nothing is kept on disk. */
export function createMemoryRedis({
  now = Date.now,
  sweepEveryMs = 1000,
}: MemoryRedisOptions = {}): MemoryRedis {
  const keyspace = new Keyspace(now);
  const sweeping = setInterval(() => keyspace.sweep(), sweepEveryMs).unref();
  return {
    execute: (command) => findCommand(command).run(keyspace, ...command.slice(1)),
    check: (command) => void findCommand(command),
    sweep: () => keyspace.sweep(),
    get size() {
      return keyspace.size;
    },
    close: () => clearInterval(sweeping),
  };
}

function findCommand(words: readonly string[]): Command {
  refuseCommand(words);
  const name = words[0]?.toLowerCase() ?? '';
  const command = commands.get(name);
  if (command === undefined) throw unknownCommand(words);
  const fits = command.arity < 0 ? words.length >= -command.arity : words.length === command.arity;
  if (!fits) throw wrongNumberOfArguments(name);
  return command;
}
