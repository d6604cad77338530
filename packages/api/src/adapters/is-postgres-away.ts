import { z } from 'zod';

// Prisma: cannot connect, timed out, no connection or transaction to be had in time.
const PRISMA_CODES = /^(P10\d\d|P2024|P2028|P2037)$/;
// Postgres: connection exceptions, too many connections, shutting down or starting up, a lock
// that was not to be had in time.
const POSTGRES_CODES = /^(08\w{3}|53300|55P03|57P0[1-3])$/;
// node-postgres tells its own timeouts and lost connections by message alone.
const DRIVER_MESSAGES =
  /^(Query read timeout|timeout exceeded when trying to connect|Connection terminated)/;
const SOCKET_CODES = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN)$/;

const DriverError = z.object({
  driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }),
});

/** Whether an error means that Postgres cannot be used now, not that a query was wrong. */
export function isPostgresAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'PrismaClientInitializationError') return true;
  if (DRIVER_MESSAGES.test(error.message)) return true;
  const code = 'code' in error ? String(error.code) : '';
  if (PRISMA_CODES.test(code) || SOCKET_CODES.test(code) || POSTGRES_CODES.test(code)) return true;
  const driver = DriverError.safeParse('meta' in error ? error.meta : undefined);
  return driver.success && POSTGRES_CODES.test(driver.data.driverAdapterError.cause.originalCode);
}
