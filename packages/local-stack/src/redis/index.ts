export { connectIoredisBackend } from './ioredis-backend.ts';
export { createMemoryBackend } from './memory-backend.ts';
export { createMemoryRedis, type MemoryRedis, type MemoryRedisOptions } from './memory-redis.ts';
export type { RedisBackend, Reply } from './redis-backend.ts';
export { RedisError } from './redis-error.ts';
export { type RunningRedis, startRedis, type StartRedisOptions } from './start-redis.ts';
export { serveUpstash, type ServeUpstashOptions, type UpstashServer } from './upstash-http.ts';
