import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { lockMigrations, readAppliedMigrations, recordMigration } from './applied-migrations.ts';
import { deployMigrations } from './deploy-migrations.ts';
import { DJANGO_USERS_SQL } from './migrations-directory.ts';
import { type Migration, readMigrations } from './read-migrations.ts';
import { checkTable } from './take-over/check-table.ts';
import { type Conflict, type DjangoUser, planUsers } from './take-over/plan-users.ts';
import { writePlan } from './take-over/write-plan.ts';

/** The migration that makes tb_users, and that a table taken over does not need any more. */
const FIRST_MIGRATION = '20261122000000_accounts';

const LOCK_TIMEOUT = '55P03';

export type TakeOver =
  | { outcome: 'taken-over'; users: number; resolved: Conflict[]; applied: string[] }
  /** menjin's migrations have been deployed before; those that were missing are `applied` now. */
  | { outcome: 'nothing-to-do'; applied: string[] }
  /** Nothing was changed. */
  | { outcome: 'refused'; conflicts: Conflict[] };

/**
 * Makes the `tb_users` of a Django project menjin's own, in place: ids, passwords and the foreign
 * keys of other tables stay. All of it happens, or nothing. Then deploys the other migrations.
 *
 * @param renameConflicting renames users whose name cannot stay, and empties mobiles that cannot,
 * instead of refusing
 * @throws an Error that says why the table is not one to take over, that it is in use, or what
 * Postgres says against it
 */
export async function takeOverDjangoUsers(options: {
  databaseUrl: string;
  migrationsDirectory: string;
  renameConflicting?: boolean;
}): Promise<TakeOver> {
  const { databaseUrl, migrationsDirectory, renameConflicting = false } = options;
  const migrations = await readMigrations(migrationsDirectory);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  let takenOver: Awaited<ReturnType<typeof takeOver>>;
  try {
    await lockMigrations(client);
    await client.query('BEGIN');
    takenOver = await takeOver(client, migrations, renameConflicting);
    await client.query(takenOver.outcome === 'taken-over' ? 'COMMIT' : 'ROLLBACK');
  } finally {
    // Ends the lock, and a transaction that failed.
    await client.end();
  }
  if (takenOver.outcome === 'refused') return takenOver;
  const applied = await deployMigrations({ databaseUrl, migrationsDirectory });
  return { ...takenOver, applied };
}

async function takeOver(client: pg.Client, migrations: Migration[], renameConflicting: boolean) {
  const applied = await readAppliedMigrations(client);
  if (applied.size > 0) return { outcome: 'nothing-to-do' } as const;
  const problems = await checkTable(client, namesMadeBy(migrations));
  if (problems.length > 0)
    throw new Error(`tb_users cannot be taken over: ${problems.join('; ')}.`);

  const users = await lockAndReadUsers(client);
  const plan = planUsers(users);
  if (plan.conflicts.length > 0 && !renameConflicting)
    return { outcome: 'refused', conflicts: plan.conflicts } as const;

  await writePlan(client, plan.users);
  await changeTables(client);
  await recordMigration(client, firstOf(migrations));
  return { outcome: 'taken-over', users: users.length, resolved: plan.conflicts } as const;
}

/** So that a table of the project's that has such a name is found now, not half-way. */
function namesMadeBy(migrations: readonly Migration[]): string[] {
  return migrations
    .flatMap(({ sql }) => [...sql.matchAll(/^CREATE (?:TABLE|TYPE) "(\w+)"/gm)])
    .flatMap(([, name = '']) => (name === 'tb_users' ? [] : [name]));
}

async function lockAndReadUsers(client: pg.Client): Promise<DjangoUser[]> {
  await client.query(`SET LOCAL lock_timeout = '10s'`);
  try {
    await client.query('LOCK TABLE tb_users IN ACCESS EXCLUSIVE MODE');
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === LOCK_TIMEOUT)) throw error;
    throw new Error('tb_users is in use. Stop what works on it, and try again.', { cause: error });
  }
  const { rows } = await client.query<DjangoUser>(
    'SELECT id::text, username, mobile FROM tb_users ORDER BY tb_users.id',
  );
  return rows;
}

async function changeTables(client: pg.Client): Promise<void> {
  const sql = await readFile(DJANGO_USERS_SQL, 'utf8');
  try {
    await client.query(sql);
  } catch (error) {
    throw new Error(`tb_users cannot be taken over: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}

function firstOf(migrations: readonly Migration[]): Migration {
  const first = migrations.find(({ name }) => name === FIRST_MIGRATION);
  if (first === undefined) throw new Error(`There is no migration ${FIRST_MIGRATION}.`);
  return first;
}
