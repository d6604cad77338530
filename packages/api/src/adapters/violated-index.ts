import type { Prisma } from '@menjin/db';
import { z } from 'zod';

// Where the pg driver adapter tells which unique index a write ran into.
const UniqueViolation = z.object({
  driverAdapterError: z.object({
    cause: z.object({
      constraint: z.union([
        z.object({ index: z.string() }).transform(({ index }) => index),
        z.object({ fields: z.array(z.string()) }).transform(({ fields }) => fields.join('_')),
      ]),
    }),
  }),
});

/** The name (or the columns) of the unique index behind a P2002; empty when it is not told. */
export function violatedIndex(error: Prisma.PrismaClientKnownRequestError): string {
  const violation = UniqueViolation.safeParse(error.meta);
  return violation.success ? violation.data.driverAdapterError.cause.constraint : '';
}
