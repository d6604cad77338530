export { createDatabase, dropDatabase } from './postgres/create-database.ts';
export { startPostgres } from './postgres/start-postgres.ts';
export { startRedis } from './redis/start-redis.ts';
export { CHECKOUT, STATE_DIRECTORY } from './stack/checkout.ts';
export { type Stack, type StackOptions, startStack } from './stack/start-stack.ts';
