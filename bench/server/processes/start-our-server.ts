import path from 'node:path';
import getPort from 'get-port';
import { CHECKOUT } from '../../../packages/local-stack/src/index.ts';
import { appCommand } from '../../../packages/local-stack/src/stack/app-command.ts';
import { localSecrets } from '../../../packages/local-stack/src/stack/local-secrets.ts';
import { sandboxEnv } from '../../../packages/local-stack/src/stack/sandbox-env.ts';
import { bareEnvironment } from '../../command/bench-environment.ts';
import {
  type MeasuredProcess,
  type ProcessPlace,
  startMeasuredProcess,
} from './start-measured-process.ts';
import type { RedisServices } from './start-redis-services.ts';

export type WayToRedis = 'ioredis' | 'upstash';

// All requests of a run come from one address.
const NO_LIMIT = String(1_000_000_000);
const LIMITS = {
  CAPTCHA_MAX_PER_IP_HOUR: NO_LIMIT,
  LOOKUPS_MAX_PER_IP_HOUR: NO_LIMIT,
  REQUESTS_MAX_PER_IP_MINUTE: NO_LIMIT,
};

/** Starts apps/server as in production, its log lines included. */
export async function startOurServer(
  way: WayToRedis,
  data: { databaseUrl: string; redis: RedisServices },
  place: ProcessPlace,
): Promise<MeasuredProcess> {
  const port = await getPort({ host: '127.0.0.1' });
  const { command, env } = appCommand('server', 'production', port);
  const [, ...options] = command;
  const script = options.pop() ?? '';
  return startMeasuredProcess(
    {
      name: `server-${way}`,
      options,
      script,
      args: [],
      directory: path.join(CHECKOUT, 'apps/server'),
      env: { ...bareEnvironment(), ...env, ...(await ownEnv(way, data, place)), ...LIMITS },
      origin: `http://127.0.0.1:${port}`,
      readyPath: '/ready',
    },
    place,
  );
}

async function ownEnv(
  way: WayToRedis,
  { databaseUrl, redis }: { databaseUrl: string; redis: RedisServices },
  { stateDirectory }: ProcessPlace,
): Promise<Record<string, string>> {
  const { redisUrl, upstash } = redis;
  const data = { databaseUrl, redisUrl: upstash.url, redisToken: upstash.token };
  const env = sandboxEnv(await localSecrets(stateDirectory), data, ['http://127.0.0.1:3000']);
  if (way === 'upstash' || redisUrl === null) return env;
  // Where both are set, the server takes the other one.
  const { UPSTASH_REDIS_REST_URL: _url, UPSTASH_REDIS_REST_TOKEN: _token, ...others } = env;
  return { ...others, REDIS_URL: redisUrl };
}
