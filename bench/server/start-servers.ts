import { createDatabase } from '../../packages/local-stack/src/index.ts';
import type { TemporaryPostgres } from '../services/start-temporary-postgres.ts';
import { type PeerPerson, seedBetterAuth } from './peers/seed-better-auth.ts';
import { startBenchProgram } from './processes/start-bench-program.ts';
import type { MeasuredProcess, ProcessPlace } from './processes/start-measured-process.ts';
import { startOurServer } from './processes/start-our-server.ts';
import { startRedisServices } from './processes/start-redis-services.ts';
import { seedAccounts } from './seed-accounts.ts';

/** A server of ours and a SET EX, over the same Redis in the same way. */
export type OverRedis = { ours: MeasuredProcess; set: MeasuredProcess };

export type Servers = {
  /** Of ours, and of the floors. */
  databaseUrl: string;
  nodeJson: MeasuredProcess;
  postgresSelect: MeasuredProcess;
  fastifySession: MeasuredProcess;
  /** Over ioredis; null where no redis-server is installed. */
  direct: OverRedis | null;
  overHttp: OverRedis;
  peer: { server: MeasuredProcess; people: PeerPerson[] };
};

/** Starts everything that is measured; it runs until the run is over, and idles meanwhile. */
export async function startServers(
  postgres: TemporaryPostgres,
  place: ProcessPlace,
): Promise<Servers> {
  const { adminUrl } = postgres;
  const databaseUrl = await seedAccounts(adminUrl);
  const redis = await startRedisServices(place);
  const { redisUrl, upstash } = redis;
  const data = { databaseUrl, redis };
  const start = (file: string, ...args: string[]) => startBenchProgram({ file, args }, place);
  return {
    databaseUrl,
    nodeJson: await start('floors/node-json.ts'),
    postgresSelect: await start('floors/postgres-select.ts', databaseUrl),
    fastifySession: await startBenchProgram(
      { file: 'floors/fastify-session.ts', args: [databaseUrl], readyPath: '/health' },
      place,
    ),
    direct:
      redisUrl === null
        ? null
        : {
            ours: await startOurServer('ioredis', data, place),
            set: await start('floors/redis-set.ts', redisUrl),
          },
    overHttp: {
      ours: await startOurServer('upstash', data, place),
      set: await start('floors/upstash-set.ts', upstash.url, upstash.token),
    },
    peer: await startPeer(adminUrl, place),
  };
}

async function startPeer(adminUrl: string, place: ProcessPlace): Promise<Servers['peer']> {
  const databaseUrl = await createDatabase({ adminUrl, name: 'better_auth' });
  const server = await startBenchProgram(
    { file: 'peers/better-auth-server.ts', args: [databaseUrl], readyPath: '/api/auth/ok' },
    place,
  );
  return { server, people: await seedBetterAuth(server.origin, databaseUrl) };
}
