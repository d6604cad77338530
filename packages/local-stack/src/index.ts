export { createDatabase, dropDatabase, startPostgres } from './postgres/index.ts';
export { startRedis } from './redis/index.ts';
export { CHECKOUT, STATE_DIRECTORY } from './stack/checkout.ts';
export { startStack, type Stack, type StackOptions } from './stack/start-stack.ts';
