import { createMemoryRedis, type MemoryRedisOptions } from './memory-redis.ts';
import type { RedisBackend, Reply } from './redis-backend.ts';

/** The in-memory engine behind the port that the HTTP face uses. */
export function createMemoryBackend(options: MemoryRedisOptions = {}): RedisBackend {
  const redis = createMemoryRedis(options);
  const attempt = (command: readonly string[]): Reply | Error => {
    try {
      return redis.execute(command);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  };
  return {
    execute: async (command) => redis.execute(command),
    // Without an await in it, no other command can come in between.
    transaction: async (commands) => {
      for (const command of commands) redis.check(command);
      return commands.map(attempt);
    },
    close: async () => redis.close(),
  };
}
