import { randomBytes } from 'node:crypto';
import { spawnRedisServer } from '../../../packages/local-stack/src/redis/testing/spawn-redis-server.ts';
import { startBenchProgram } from './start-bench-program.ts';
import type { ProcessPlace } from './start-measured-process.ts';

export type RedisServices = {
  /** A real one; null where none is installed. */
  redisUrl: string | null;
  /** The engine of the sandbox. */
  upstash: { url: string; token: string };
};

/** The Redis of both ways in which our server reaches one, each in a process of its own. */
export async function startRedisServices(place: ProcessPlace): Promise<RedisServices> {
  const redis = await spawnRedisServer();
  if (redis !== undefined) place.scope.add(redis.stop);
  const token = randomBytes(24).toString('base64url');
  const engine = await startBenchProgram(
    {
      file: 'processes/redis-engine.ts',
      args: [token],
      readyPath: `/ping?_token=${token}`,
    },
    place,
  );
  return { redisUrl: redis?.redisUrl ?? null, upstash: { url: engine.origin, token } };
}
