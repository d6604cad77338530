import path from 'node:path';
import { deployMigrations, MIGRATIONS_DIRECTORY } from '@menjin/db/migrations';
import type { ConfiguredServices } from '../env.ts';
import { createDatabase } from '../postgres/create-database.ts';
import { endPostgresOf } from '../postgres/end-postgres-of.ts';
import { errorCode } from '../postgres/error-code.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import { startRedis } from '../redis/start-redis.ts';
import type { Unwinding } from './unwinding.ts';

const DUPLICATE_DATABASE = '42P04';
const DATABASE = 'menjin';

export type DataServices = { databaseUrl: string; redisUrl: string; redisToken: string };

export type DataServicesOptions = {
  /** Nobody else uses it: what runs over it is ended when this is over. */
  stateDirectory: string;
  redisToken: string;
  /** False when a crash of the machine may lose what was written last. */
  durable: boolean;
  configured: ConfiguredServices;
  signal: AbortSignal | undefined;
};

/** Postgres with the newest schema, and a Redis that speaks the Upstash protocol. */
export async function startDataServices(
  options: DataServicesOptions,
  unwinding: Unwinding,
): Promise<DataServices> {
  const databaseUrl = options.configured.databaseUrl ?? (await openDatabase(options, unwinding));
  options.signal?.throwIfAborted();
  await deployMigrations({ databaseUrl, migrationsDirectory: MIGRATIONS_DIRECTORY }).catch(
    (cause: unknown) => {
      throw new Error(
        `The database of ${new URL(databaseUrl).host} cannot be used: ${String(cause)}`,
        { cause },
      );
    },
  );
  const redis = options.configured.upstash ?? (await openRedis(options, unwinding));
  return { databaseUrl, redisUrl: redis.url, redisToken: redis.token };
}

async function openDatabase(options: DataServicesOptions, unwinding: Unwinding): Promise<string> {
  const { stateDirectory, durable, signal } = options;
  const dataDirectory = path.join(stateDirectory, 'postgres');
  // Said first: a start that fails halfway may leave a server of an earlier run.
  unwinding.add(() => endPostgresOf(dataDirectory));
  const { url: adminUrl } = await startPostgres({ dataDirectory, durable, signal });
  try {
    return await createDatabase({ adminUrl, name: DATABASE });
  } catch (error) {
    if (errorCode(error) !== DUPLICATE_DATABASE) throw error;
    return new URL(`/${DATABASE}`, adminUrl).href;
  }
}

async function openRedis(options: DataServicesOptions, unwinding: Unwinding) {
  const { redisToken: token, configured } = options;
  const redis = await startRedis({ redisUrl: configured.redisUrl, token });
  unwinding.add(() => redis.close());
  return redis;
}
