import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { lockMigrations, readAppliedMigrations, recordMigration } from './applied-migrations.ts';
import { type Migration, readMigrations } from './read-migrations.ts';

/**
 * Brings a database to the newest migration, and the job queue's own tables to
 * their version. Safe to run from several processes at once.
 *
 * @returns the names of the migrations that were applied now
 * @throws when a migration that was applied has been edited since, one fails, or the database
 * has another product's tb_users, such as Django's, which is to be taken over first
 */
export async function deployMigrations(options: {
  databaseUrl: string;
  migrationsDirectory: string;
}): Promise<string[]> {
  const migrations = await readMigrations(options.migrationsDirectory);
  const client = new pg.Client({ connectionString: options.databaseUrl });
  await client.connect();
  try {
    await lockMigrations(client);
    const applied = await applyMissing(client, migrations);
    await runMigrations({ connectionString: options.databaseUrl });
    return applied;
  } finally {
    await client.end();
  }
}

async function applyMissing(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  const checksums = await readAppliedMigrations(client);
  if (checksums.size === 0) await refuseForeignUsers(client);
  const applied: string[] = [];
  for (const migration of migrations) {
    const checksum = checksums.get(migration.name);
    if (checksum === undefined) {
      await applyMigration(client, migration);
      applied.push(migration.name);
    } else if (checksum !== migration.checksum) {
      throw new Error(
        `Migration ${migration.name} was edited after it was applied. Restore its file.`,
      );
    }
  }
  return applied;
}

/** Where nothing was applied yet, a tb_users can only be somebody else's. */
async function refuseForeignUsers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ found: boolean }>(
    `SELECT to_regclass('tb_users') IS NOT NULL AS found`,
  );
  if (rows[0]?.found !== true) return;
  throw new Error(
    'This database has a table tb_users that menjin did not make; if Django did, take it over ' +
      'with `pnpm --filter @menjin/db run take-over-django-users`, which keeps its users.',
  );
}

/** One transaction: a migration that fails leaves nothing behind, and is tried again next time. */
async function applyMigration(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await recordMigration(client, migration);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`Migration ${migration.name} failed: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
