import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { MIGRATIONS_DIRECTORY, takeOverDjangoUsers } from '@menjin/db/migrations';
import { createDatabase, dropDatabase } from '@menjin/local-stack';
import { afterAll, expect, inject } from 'vitest';
import { TEMPLATE_DATABASE } from '../setup/data-services.ts';
import { queryRows } from './query-rows.ts';
import { readSchema, schemaDifferences } from './read-schema.ts';

/** With integer ids from sequences, as older projects have them. */
export const DJANGO_3 = 'django-tb-users.sql';
/** With bigint ids of identity columns. */
export const DJANGO_5 = 'django-5-tb-users.sql';

const adminUrl = inject('postgresUrl');
const databases: string[] = [];
afterAll(() => Promise.all(databases.map((name) => dropDatabase({ adminUrl, name }))));

/** A database with what Django left in it, and then whatever the test changes. */
export async function djangoDatabase(dump: string, change = 'SELECT'): Promise<string> {
  const databaseUrl = await newDatabase();
  const file = path.join(import.meta.dirname, 'fixtures', dump);
  await queryRows(databaseUrl, await readFile(file, 'utf8'));
  await queryRows(databaseUrl, change);
  return databaseUrl;
}

/** One that menjin was deployed to, without Django. */
export const freshDatabase = () => newDatabase(TEMPLATE_DATABASE);

function newDatabase(template?: string): Promise<string> {
  const name = `django_${randomBytes(6).toString('hex')}`;
  databases.push(name);
  return createDatabase({ adminUrl, name, template });
}

export const takeOver = (databaseUrl: string, options: { renameConflicting?: boolean } = {}) =>
  takeOverDjangoUsers({ databaseUrl, migrationsDirectory: MIGRATIONS_DIRECTORY, ...options });

/** How a schema that was taken over differs from a fresh one, but for the project's own tables. */
export async function differencesFromFresh(databaseUrl: string) {
  const ofDjango = / (auth|django|tb_address|tb_users_groups)/;
  const schema = Object.entries(await readSchema(databaseUrl));
  const withoutDjango = Object.fromEntries(schema.filter(([name]) => !ofDjango.test(name)));
  return schemaDifferences(await readSchema(await freshDatabase()), withoutDjango);
}

/** What Django adds to a unique column for its LIKE, and can still use. */
export const LIKE_INDEXES = {
  'index tb_users.tb_users_mobile_55dc90c3_like': [null, expect.any(String)],
  'index tb_users.tb_users_username_c1d00e0e_like': [null, expect.any(String)],
};
