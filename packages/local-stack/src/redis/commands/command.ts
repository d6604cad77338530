import type { Keyspace } from '../engine/keyspace.ts';
import type { Reply } from '../redis-backend.ts';

export type Command = {
  /** Words of the whole command, its name included; negative for "at least", as Redis counts. */
  readonly arity: number;
  /** Gets as many arguments as the arity promises. Synchronous: this is what makes every command atomic. */
  readonly run: (keyspace: Keyspace, ...args: string[]) => Reply;
};

export type CommandTable = Readonly<Record<string, Command>>;
