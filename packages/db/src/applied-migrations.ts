import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Migration } from './read-migrations.ts';

// The lock that Prisma's own engine takes, so that the two never run together.
const PRISMA_ADVISORY_LOCK = 72707369;

// The table as Prisma's engine makes it; `prisma migrate` reads it unchanged.
const MIGRATIONS_TABLE = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

/** Waits until nobody else migrates this database. The lock ends with the connection. */
export async function lockMigrations(client: pg.Client): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [PRISMA_ADVISORY_LOCK]);
}

/** The checksums of what was applied, by name. Makes the table where there is none. */
export async function readAppliedMigrations(client: pg.Client): Promise<Map<string, string>> {
  await client.query(MIGRATIONS_TABLE);
  const done = await client.query<{ migration_name: string; checksum: string }>(
    `SELECT migration_name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  return new Map(done.rows.map((row) => [row.migration_name, row.checksum]));
}

/** Within the transaction that applied it. */
export async function recordMigration(
  client: pg.Client,
  { name, checksum }: Migration,
): Promise<void> {
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), 1)`,
    [randomUUID(), checksum, name],
  );
}
