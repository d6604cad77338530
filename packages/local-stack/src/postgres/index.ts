export { createDatabase, dropDatabase } from './create-database.ts';
export { findPostgresBinaries, type PostgresBinaries } from './find-postgres-binaries.ts';
export { startPostgres, type LocalPostgres, type StartPostgresOptions } from './start-postgres.ts';
