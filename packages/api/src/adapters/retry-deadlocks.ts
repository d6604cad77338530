import { z } from 'zod';

const DEADLOCK = '40P01';

const Deadlock = z.union([
  z.object({ code: z.literal('P2034') }),
  z.object({
    meta: z.object({
      driverAdapterError: z.object({ cause: z.object({ originalCode: z.literal(DEADLOCK) }) }),
    }),
  }),
  z.object({ cause: z.object({ originalCode: z.literal(DEADLOCK) }) }),
]);

/**
 * A port whose calls are made once more when Postgres broke one off to free two that waited
 * for each other. Only for calls that are one transaction each: of one that was broken off
 * nothing is left.
 */
export function retryDeadlocks<Port extends object>(port: Port): Port {
  const retried = Object.entries(port as Record<string, Call>).map(([name, call]) => [
    name,
    (...input: unknown[]) =>
      call(...input).catch((error: unknown) => {
        if (!Deadlock.safeParse(error).success) throw error;
        return call(...input);
      }),
  ]);
  return Object.fromEntries(retried) as Port;
}

type Call = (...input: unknown[]) => Promise<unknown>;
