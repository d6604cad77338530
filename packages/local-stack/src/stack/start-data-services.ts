import path from 'node:path';
import { deployMigrations, MIGRATIONS_DIRECTORY } from '@menjin/db/migrations';
import { createDatabase } from '../postgres/create-database.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import { startRedis } from '../redis/start-redis.ts';

const DUPLICATE_DATABASE = '42P04';

export type DataServices = {
  databaseUrl: string;
  redisUrl: string;
  redisToken: string;
  stop(): Promise<void>;
};

/** Services that exist already; a local one is started for each that is left out. */
export type ConfiguredServices = {
  databaseUrl?: string | undefined;
  /** An ordinary Redis, to be reached through a local Upstash face. */
  redisUrl?: string | undefined;
  upstash?: { url: string; token: string } | undefined;
};

export type DataServicesOptions = {
  stateDirectory: string;
  redisToken: string;
  /** False when a crash of the machine may lose what was written last. */
  durable: boolean;
  configured: ConfiguredServices;
};

/** Postgres with the newest schema, and a Redis that speaks the Upstash protocol. */
export async function startDataServices(options: DataServicesOptions): Promise<DataServices> {
  const database = await openDatabase(options);
  try {
    await deployMigrations({
      databaseUrl: database.url,
      migrationsDirectory: MIGRATIONS_DIRECTORY,
    });
    const redis = await openRedis(options);
    return {
      databaseUrl: database.url,
      redisUrl: redis.url,
      redisToken: redis.token,
      async stop() {
        await redis.close();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function openDatabase({ stateDirectory, durable, configured }: DataServicesOptions) {
  if (configured.databaseUrl !== undefined) {
    return { url: configured.databaseUrl, stop: async () => undefined };
  }
  const dataDirectory = path.join(stateDirectory, 'postgres');
  const { url: adminUrl, stop } = await startPostgres({ dataDirectory, durable });
  const name = 'menjin';
  try {
    return { url: await createDatabase({ adminUrl, name }), stop };
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === DUPLICATE_DATABASE;
    if (isThere) return { url: new URL(`/${name}`, adminUrl).href, stop };
    await stop();
    throw error;
  }
}

async function openRedis({ redisToken: token, configured }: DataServicesOptions) {
  if (configured.upstash !== undefined)
    return { ...configured.upstash, close: async () => undefined };
  return startRedis({ redisUrl: configured.redisUrl, token });
}
