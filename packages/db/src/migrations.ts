// Apart from the client, so that apps do not load the queue's migrations with it.
export { deployMigrations } from './deploy-migrations.ts';
export { MIGRATIONS_DIRECTORY } from './migrations-directory.ts';
export { type TakeOver, takeOverDjangoUsers } from './take-over-django-users.ts';
