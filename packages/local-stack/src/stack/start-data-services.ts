import path from 'node:path';
import { deployMigrations, MIGRATIONS_DIRECTORY } from '@menjin/db/migrations';
import { createDatabase } from '../postgres/index.ts';
import { startPostgres } from '../postgres/index.ts';
import { startRedis } from '../redis/index.ts';

export type DataServices = {
  databaseUrl: string;
  redisUrl: string;
  redisToken: string;
  stop(): Promise<void>;
};

/**
 * Postgres with the newest schema and a Redis: the configured ones (DATABASE_URL,
 * REDIS_URL, UPSTASH_REDIS_REST_URL), else local ones below the state directory.
 */
export async function startDataServices(options: {
  stateDirectory: string;
  redisToken: string;
  /** Whether a crash of the machine may lose the last moments. */
  durable: boolean;
}): Promise<DataServices> {
  const database = await openDatabase(options);
  try {
    await deployMigrations({
      databaseUrl: database.url,
      migrationsDirectory: MIGRATIONS_DIRECTORY,
    });
    const redis = await openRedis(options.redisToken);
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

async function openDatabase({ stateDirectory, durable }: { stateDirectory: string; durable: boolean }) {
  const configured = process.env['DATABASE_URL'];
  if (configured !== undefined) return { url: configured, stop: async () => undefined };

  const dataDirectory = path.join(stateDirectory, 'postgres');
  const postgres = await startPostgres({ dataDirectory, durable });
  const url = await createDatabase({ adminUrl: postgres.url, name: 'menjin' }).catch((error: unknown) => {
    const isThere = (error as { code?: string }).code === '42P04';
    if (!isThere) throw error;
    return new URL('/menjin', postgres.url).href;
  });
  return { url, stop: postgres.stop };
}

async function openRedis(token: string) {
  const url = process.env['UPSTASH_REDIS_REST_URL'];
  if (url !== undefined) return { url, token, close: async () => undefined };
  return startRedis({ redisUrl: process.env['REDIS_URL'], token });
}
