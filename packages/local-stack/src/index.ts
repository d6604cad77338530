export { createDatabase, dropDatabase } from './postgres/create-database.ts';
export { startPostgres } from './postgres/start-postgres.ts';
export { startRedis } from './redis/start-redis.ts';
export { CHECKOUT, STATE_DIRECTORY } from './stack/checkout.ts';
export { runDirectory } from './stack/run-directory.ts';
export type { Stack, StackOptions } from './stack/stack.ts';
export { startStack } from './stack/start-stack.ts';
