import { rm } from 'node:fs/promises';
import path from 'node:path';
import { deployMigrations, MIGRATIONS_DIRECTORY } from '@menjin/db/migrations';
import { createDatabase, runDirectory, startPostgres, startRedis } from '@menjin/local-stack';
import { spawnRedisServer } from '@menjin/local-stack/redis-server';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
    redisUrl: string;
    redisToken: string;
    /** Of an ordinary Redis server; null where none is configured or installed. */
    plainRedisUrl: string | null;
  }
}

/** The database that every test database is a copy of. */
export const TEMPLATE_DATABASE = 'menjin_template';

/** One Postgres and one Redis for the whole run; nothing of them remains. */
export default async function setup(project: TestProject) {
  const directory = await runDirectory('vitest');
  const postgres = await startPostgres({
    dataDirectory: path.join(directory, 'postgres'),
    durable: false,
  });
  const redis = await startRedis();
  const configured = process.env['REDIS_URL'];
  const plainRedis = configured === undefined ? await spawnRedisServer() : undefined;
  const databaseUrl = await createDatabase({ adminUrl: postgres.url, name: TEMPLATE_DATABASE });
  await deployMigrations({ databaseUrl, migrationsDirectory: MIGRATIONS_DIRECTORY });

  project.provide('postgresUrl', postgres.url);
  project.provide('redisUrl', redis.url);
  project.provide('redisToken', redis.token);
  project.provide('plainRedisUrl', configured ?? plainRedis?.redisUrl ?? null);

  return async () => {
    await redis.close();
    await plainRedis?.stop();
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  };
}
