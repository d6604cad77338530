import { z } from 'zod';

/** Where a page of a log ended that is read from its newest row on. */
export type RowPlace = { createdAt: Date; id: string };

const CURSOR =
  /^([12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** Such a place, as the `nextCursor` of the page told. */
export const RowCursor = z.string('FIELD_INVALID').transform((cursor, context): RowPlace => {
  const [, time = '', id = ''] = CURSOR.exec(cursor) ?? [];
  const createdAt = new Date(time);
  if (!Number.isNaN(createdAt.getTime())) return { createdAt, id };
  context.addIssue({ code: 'custom', message: 'FIELD_INVALID' });
  return z.NEVER;
});

export function rowCursor({ createdAt, id }: RowPlace): string {
  return `${createdAt.toISOString()}_${id}`;
}

/** How many rows a page of staff has. */
export const PageLimit = z
  .int('FIELD_INVALID')
  .min(1, 'FIELD_INVALID')
  .max(100, 'FIELD_INVALID')
  .default(50);
