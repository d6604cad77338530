import { Redis } from 'ioredis';
import type { RedisBackend, Reply } from './redis-backend.ts';
import { RedisError } from './redis-error.ts';
import { refuseCommand } from './refuse-command.ts';

/** Connects to a real Redis; rejects when none answers at the URL. */
export async function connectIoredisBackend(redisUrl: string): Promise<RedisBackend> {
  const redis = new Redis(redisUrl, {
    lazyConnect: true,
    // RESP2 is what Upstash answers too: doubles are strings, maps are flat arrays.
    protocol: 2,
    connectTimeout: 5_000,
    commandTimeout: 10_000,
    // A command whose answer was lost must not run twice.
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 2,
  });
  // Every command rejects by itself; without a listener ioredis writes to the console as well.
  redis.on('error', () => {});
  await redis.connect().catch((error: unknown) => {
    redis.disconnect();
    throw new Error(`No Redis answers at ${withoutPassword(redisUrl)}`, { cause: error });
  });
  return {
    execute: (command) => execute(redis, command),
    transaction: (commands) => transact(redis, commands),
    close: async () => redis.disconnect(),
  };
}

async function execute(redis: Redis, command: readonly string[]): Promise<Reply> {
  refuseCommand(command);
  const [name, ...args] = toCall(command);
  return redis.call(name, args).then(toReply, (error: unknown) => {
    throw toError(error);
  });
}

async function transact(
  redis: Redis,
  commands: readonly (readonly string[])[],
): Promise<(Reply | Error)[]> {
  for (const command of commands) refuseCommand(command);
  const queued = commands.reduce((multi, command) => multi.call(...toCall(command)), redis.multi());
  const results = await queued.exec().catch((error: unknown) => {
    throw toError(reasonOfAbort(error));
  });
  return (results ?? []).map(([error, result]) => (error ? toError(error) : toReply(result)));
}

/** ioredis makes an object of the reply to `hgetall`, which loses the order of the fields, but only by this very spelling. */
function toCall([name = '', ...args]: readonly string[]): [string, ...string[]] {
  return [name === 'hgetall' ? 'HGETALL' : name, ...args];
}

/** EXECABORT says nothing; the errors that came while queueing do. */
function reasonOfAbort(error: unknown): unknown {
  if (!(error instanceof Error) || !('previousErrors' in error)) return error;
  return Array.isArray(error.previousErrors) ? (error.previousErrors[0] ?? error) : error;
}

function toError(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  return error.name === 'ReplyError' ? new RedisError(error.message) : error;
}

function toReply(value: unknown): Reply {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(toReply);
  if (typeof value === 'object') return Object.entries(value).flat().map(toReply);
  throw new Error(`Redis answered a ${typeof value}.`);
}

function withoutPassword(redisUrl: string): string {
  return redisUrl.replace(/\/\/[^@/]*@/, '//');
}
