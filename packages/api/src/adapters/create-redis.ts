import { Redis } from '@upstash/redis';
import { Redis as IoRedis } from 'ioredis';
import { createIoredisRequester } from './ioredis-requester.ts';

const COMMAND_TIMEOUT_MS = 2_000;

export type RedisConnection =
  | { kind: 'upstash'; url: string; token: string }
  | { kind: 'redis'; url: string };

/**
 * The one client of all Redis adapters: over HTTPS to Upstash, or through ioredis
 * to any Redis. Replies are the strings that were stored, never parsed.
 */
export function createRedis(connection: RedisConnection): { redis: Redis; close(): void } {
  if (connection.kind === 'upstash') {
    const redis = new Redis({
      url: connection.url,
      token: connection.token,
      automaticDeserialization: false,
      enableTelemetry: false,
      // A command that was sent again may have run twice: a captcha would be spent unseen.
      retry: false,
      signal: () => AbortSignal.timeout(COMMAND_TIMEOUT_MS),
    });
    return { redis, close: () => undefined };
  }
  const ioredis = new IoRedis(connection.url, {
    protocol: 2,
    maxRetriesPerRequest: 1,
    autoResendUnfulfilledCommands: false,
    connectTimeout: COMMAND_TIMEOUT_MS,
    commandTimeout: COMMAND_TIMEOUT_MS,
  });
  // Every command reports its own failure; without a listener ioredis would print each.
  ioredis.on('error', () => undefined);
  return { redis: new Redis(createIoredisRequester(ioredis)), close: () => ioredis.disconnect() };
}
