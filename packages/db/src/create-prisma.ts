import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';

export type CreatePrismaOptions = {
  databaseUrl: string;
  /** The most connections this process opens. */
  maxConnections?: number;
  /** How long a query waits for a free connection, and then for its answer. */
  timeoutMs?: number;
  /** Told of every statement that is sent, without its values. */
  onStatement?: (sql: string) => void;
};

/**
 * A Prisma client over its own pool of connections. Nothing connects before the
 * first query; `$disconnect()` closes the pool.
 */
export function createPrisma(options: CreatePrismaOptions): PrismaClient {
  const timeoutMs = options.timeoutMs ?? 2_000;
  const adapter = new PrismaPg(
    {
      connectionString: options.databaseUrl,
      max: options.maxConnections ?? 10,
      connectionTimeoutMillis: timeoutMs,
      // Counted here, because a server that stands still does not count.
      query_timeout: timeoutMs,
    },
    // A connection that breaks while idle fails nobody; the next query reports what is wrong.
    { onPoolError: () => undefined, onConnectionError: () => undefined },
  );
  const { onStatement } = options;
  if (onStatement === undefined) return new PrismaClient({ adapter });
  const prisma = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
  prisma.$on('query', ({ query }) => onStatement(query));
  return prisma;
}
