/** What a Redis command answers, in the shapes of the Redis 2 wire protocol. */
export type Reply = null | number | string | Reply[];

/** What the HTTP face needs of a Redis: the memory engine and a real server both offer it. */
export type RedisBackend = {
  /** Runs one command. Rejects with RedisError for what Redis itself answers, with another error when it is out of reach. */
  execute(command: readonly string[]): Promise<Reply>;
  /**
   * Runs the commands with nothing in between. A command that fails leaves its error in its place;
   * one that could never run (unknown, wrong number of arguments) rejects the whole and runs nothing.
   */
  transaction(commands: readonly (readonly string[])[]): Promise<(Reply | Error)[]>;
  close(): Promise<void>;
};
