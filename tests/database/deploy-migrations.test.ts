import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deployMigrations, MIGRATIONS_DIRECTORY } from '@menjin/db/migrations';
import { createDatabase, dropDatabase } from '@menjin/local-stack';
import { afterAll, expect, inject, test } from 'vitest';
import { queryRows } from './query-rows.ts';

const adminUrl = inject('postgresUrl');
const databases: string[] = [];
const directories: string[] = [];
afterAll(async () => {
  await Promise.all(databases.map((name) => dropDatabase({ adminUrl, name })));
  await Promise.all(directories.map((directory) => rm(directory, { recursive: true })));
});

async function emptyDatabase(): Promise<string> {
  const name = `migrations_${randomBytes(6).toString('hex')}`;
  databases.push(name);
  return createDatabase({ adminUrl, name });
}

async function copyOfMigrations(): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'menjin-migrations-'));
  directories.push(directory);
  await cp(MIGRATIONS_DIRECTORY, directory, { recursive: true });
  return directory;
}

test('brings an empty database to the newest schema, and then has nothing to do', async () => {
  const databaseUrl = await emptyDatabase();
  const migrationsDirectory = MIGRATIONS_DIRECTORY;
  expect(await deployMigrations({ databaseUrl, migrationsDirectory })).not.toEqual([]);
  expect(await deployMigrations({ databaseUrl, migrationsDirectory })).toEqual([]);
  const tables = await queryRows(
    databaseUrl,
    `SELECT to_regclass('tb_users') AS users,
    to_regproc('graphile_worker.add_job') AS queue`,
  );
  expect(tables).toEqual([{ users: 'tb_users', queue: 'graphile_worker.add_job' }]);
});

test('several processes that deploy at once apply each migration once', async () => {
  const databaseUrl = await emptyDatabase();
  const deploy = () => deployMigrations({ databaseUrl, migrationsDirectory: MIGRATIONS_DIRECTORY });
  const applied = await Promise.all([deploy(), deploy(), deploy()]);
  const names = await queryRows(databaseUrl, 'SELECT migration_name FROM _prisma_migrations');
  expect(applied.flat().sort()).toEqual(names.map((row) => row['migration_name']).sort());
});

test('refuses when a migration was edited after it was applied', async () => {
  const databaseUrl = await emptyDatabase();
  const migrationsDirectory = await copyOfMigrations();
  const [first = ''] = await deployMigrations({ databaseUrl, migrationsDirectory });
  await writeFile(path.join(migrationsDirectory, first, 'migration.sql'), '-- edited');
  await expect(deployMigrations({ databaseUrl, migrationsDirectory })).rejects.toThrow(
    `${first} was edited after it was applied`,
  );
});

test('a migration that fails leaves nothing behind and is tried again', async () => {
  const databaseUrl = await emptyDatabase();
  const migrationsDirectory = await copyOfMigrations();
  const folder = path.join(migrationsDirectory, '99990101000000_broken');
  await cp(path.join(migrationsDirectory, '20261122000000_accounts'), folder, { recursive: true });
  const sql = (last: string) => `CREATE TABLE half_done (id INT); ${last}`;
  await writeFile(path.join(folder, 'migration.sql'), sql('SELECT 1/0;'));
  await expect(deployMigrations({ databaseUrl, migrationsDirectory })).rejects.toThrow(
    '99990101000000_broken failed: division by zero',
  );
  const before = await queryRows(databaseUrl, `SELECT to_regclass('half_done') AS half_done`);
  expect(before).toEqual([{ half_done: null }]);
  await writeFile(path.join(folder, 'migration.sql'), sql('SELECT 1;'));
  expect(await deployMigrations({ databaseUrl, migrationsDirectory })).toEqual([
    '99990101000000_broken',
  ]);
});
