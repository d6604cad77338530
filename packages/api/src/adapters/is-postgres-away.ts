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

// How the driver adapter names it, also where Prisma tells a raw query's failure as P2010.
const DRIVER_KINDS =
  /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TlsConnectionError|TooManyConnections)$/;

const DriverCause = z.object({
  kind: z.string().default(''),
  originalCode: z.string().default(''),
});
const DriverError = z.union([
  z
    .object({ meta: z.object({ driverAdapterError: z.object({ cause: DriverCause }) }) })
    .transform(({ meta }) => meta.driverAdapterError.cause),
  // What fails at COMMIT comes as the adapter threw it.
  z
    .object({ name: z.literal('DriverAdapterError'), cause: DriverCause })
    .transform(({ cause }) => cause),
]);

/** Whether an error means that Postgres cannot be used now, not that a query was wrong. */
export function isPostgresAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'PrismaClientInitializationError') return true;
  if (DRIVER_MESSAGES.test(error.message)) return true;
  const code = 'code' in error ? String(error.code) : '';
  if (PRISMA_CODES.test(code) || SOCKET_CODES.test(code) || POSTGRES_CODES.test(code)) return true;
  const driver = DriverError.safeParse(error);
  if (!driver.success) return false;
  const { kind, originalCode } = driver.data;
  return DRIVER_KINDS.test(kind) || POSTGRES_CODES.test(originalCode);
}
