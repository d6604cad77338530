import path from 'node:path';

const PRISMA_DIRECTORY = path.resolve(import.meta.dirname, '../../../prisma');

/** `prisma/migrations` of this checkout. */
export const MIGRATIONS_DIRECTORY = path.join(PRISMA_DIRECTORY, 'migrations');

/** What takes the place of the first migration where Django's table is taken over. */
export const DJANGO_USERS_SQL = path.join(PRISMA_DIRECTORY, 'take-over/django-tb-users.sql');
