import path from 'node:path';

/** `prisma/migrations` of this checkout. */
export const MIGRATIONS_DIRECTORY = path.resolve(import.meta.dirname, '../../../prisma/migrations');
