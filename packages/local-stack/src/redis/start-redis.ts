import { randomBytes } from 'node:crypto';
import { connectIoredisBackend } from './ioredis-backend.ts';
import { createMemoryBackend } from './memory-backend.ts';
import { serveUpstash } from './upstash-http.ts';

export type StartRedisOptions = {
  /** A real Redis to stand in front of; the in-memory engine without it. */
  readonly redisUrl?: string | undefined;
  readonly token?: string | undefined;
  /** 0 or nothing for any free port. */
  readonly port?: number | undefined;
};

export type RunningRedis = {
  /** UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN of this Redis. */
  readonly url: string;
  readonly token: string;
  close(): Promise<void>;
};

/** Starts a Redis that speaks the Upstash protocol on loopback, for first runs and tests. */
export async function startRedis(options: StartRedisOptions = {}): Promise<RunningRedis> {
  const { redisUrl, token = randomBytes(24).toString('base64url'), port = 0 } = options;
  const backend =
    redisUrl === undefined ? createMemoryBackend() : await connectIoredisBackend(redisUrl);
  const server = await serveUpstash({ backend, token, port }).catch(async (error: unknown) => {
    await backend.close();
    throw error;
  });
  return {
    url: server.url,
    token,
    close: async () => {
      await server.close();
      await backend.close();
    },
  };
}
