import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';

export type CreatePrismaOptions = {
  databaseUrl: string;
  /** The most connections this process opens. */
  maxConnections?: number;
  /** How long a query waits for a free connection, and a connection for Postgres. */
  connectTimeoutMs?: number;
};

/**
 * A Prisma client over its own pool of connections. Nothing connects before the
 * first query; `$disconnect()` closes the pool.
 */
export function createPrisma(options: CreatePrismaOptions): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: options.databaseUrl,
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: options.connectTimeoutMs ?? 2_000,
  });
  return new PrismaClient({ adapter });
}
