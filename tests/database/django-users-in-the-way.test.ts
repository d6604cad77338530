import { normalizeMobile, usernameKey } from '@menjin/contract';
import { deployMigrations, MIGRATIONS_DIRECTORY } from '@menjin/db/migrations';
import { expect, test } from 'vitest';
import {
  DJANGO_3,
  differencesFromFresh,
  djangoDatabase,
  LIKE_INDEXES,
  takeOver,
} from './django-database.ts';
import { queryRows } from './query-rows.ts';
import { readSchema, schemaDifferences } from './read-schema.ts';

test('a deployment without take-over says what to do, and changes no table', async () => {
  const databaseUrl = await djangoDatabase(DJANGO_3);
  const before = await readSchema(databaseUrl);
  await expect(
    deployMigrations({ databaseUrl, migrationsDirectory: MIGRATIONS_DIRECTORY }),
  ).rejects.toThrow('pnpm --filter @menjin/db run take-over-django-users');
  expect(schemaDifferences(before, await withoutMigrationsTable(databaseUrl))).toEqual({});
  expect(await takeOver(databaseUrl)).toMatchObject({ outcome: 'taken-over', users: 8 });
});

async function withoutMigrationsTable(databaseUrl: string) {
  const schema = Object.entries(await readSchema(databaseUrl));
  return Object.fromEntries(schema.filter(([name]) => !name.includes(' _prisma_migrations.')));
}

// Each spelling passed Django, whose usernames and mobiles are unique letter by letter.
const CONFLICTS = `
  ALTER TABLE tb_users ALTER COLUMN mobile TYPE varchar(20);
  UPDATE tb_users SET username = 'ALICE' WHERE id = 2;
  UPDATE tb_users SET username = 'alice_2' WHERE id = 3;
  UPDATE tb_users SET username = '+8613800138000' WHERE id = 4;
  UPDATE tb_users SET username = '13900139000' WHERE id = 5;
  UPDATE tb_users SET mobile = '+86 192-9999-0007' WHERE id = 1;
  UPDATE tb_users SET mobile = '12345678901' WHERE id = 6;
  UPDATE tb_users SET mobile = '' WHERE id = 8;`;

test('refuses names and mobiles that cannot stay, and changes nothing', async () => {
  const databaseUrl = await djangoDatabase(DJANGO_3, CONFLICTS);
  const users = 'SELECT * FROM tb_users ORDER BY id';
  const before = {
    schema: await readSchema(databaseUrl),
    users: await queryRows(databaseUrl, users),
  };
  const refused = await takeOver(databaseUrl);
  expect(refused).toEqual({
    outcome: 'refused',
    conflicts: [
      { userId: '2', reason: 'user 1 has the same name but for case or width' },
      { userId: '4', reason: 'its name reads as a mobile number' },
      { userId: '5', reason: 'its name reads as a mobile number' },
      { userId: '1', reason: 'user 7 has the same mobile, perhaps in another spelling' },
      { userId: '6', reason: 'its mobile is no mobile number' },
    ].map((conflict) => ({ ...conflict, resolution: expect.any(String) })),
  });
  expect(JSON.stringify(refused)).not.toMatch(/\d{5}/);
  expect(schemaDifferences(before.schema, await readSchema(databaseUrl))).toEqual({});
  expect(await queryRows(databaseUrl, users)).toEqual(before.users);
});

test('renames and empties on request, and reports it without numbers', async () => {
  const databaseUrl = await djangoDatabase(DJANGO_3, CONFLICTS);
  const done = await takeOver(databaseUrl, { renameConflicting: true });
  if (done.outcome !== 'taken-over') throw new Error(done.outcome);
  expect(done.resolved.map(({ userId, resolution }) => `${userId}: ${resolution}`)).toEqual([
    '2: _2_2 was appended to its name',
    '4: _4 was appended to its name',
    '5: _5 was appended to its name',
    '1: its mobile was emptied',
    '6: its mobile was emptied',
  ]);
  expect(JSON.stringify(done.resolved)).not.toMatch(/\d{5}/);
  const users = await queryRows(
    databaseUrl,
    'SELECT username, username_key, mobile FROM tb_users ORDER BY id',
  );
  expect(users.map(({ username, mobile }) => [username, mobile])).toEqual([
    ['alice', null],
    ['ALICE_2_2', '19299990002'],
    ['alice_2', '19299990003'],
    ['+8613800138000_4', '19299990004'],
    ['13900139000_5', '19299990005'],
    ['warden', null],
    ['erin_2', '19299990007'],
    ['王小明2021', null],
  ]);
  for (const { username, username_key: key } of users) {
    expect(key).toBe(usernameKey(String(username)));
    expect(normalizeMobile(String(username))).toBeNull();
  }
  expect(await differencesFromFresh(databaseUrl)).toEqual(LIKE_INDEXES);
});

test('every row that was taken over passes the checks of later migrations', async () => {
  const databaseUrl = await djangoDatabase(DJANGO_3, CONFLICTS);
  await takeOver(databaseUrl, { renameConflicting: true });
  const checks = await queryRows(
    databaseUrl,
    `SELECT conname FROM pg_constraint WHERE conrelid = 'tb_users'::regclass AND contype = 'c'`,
  );
  expect(checks).not.toEqual([]);
  for (const { conname } of checks)
    await queryRows(databaseUrl, `ALTER TABLE tb_users VALIDATE CONSTRAINT "${String(conname)}"`);
});

test.each([
  ['there is no table tb_users', 'DROP TABLE tb_users CASCADE'],
  ['it has no column mobile', 'ALTER TABLE tb_users DROP COLUMN mobile'],
  [
    'its column last_login is timestamp without time zone instead of timestamp with time zone',
    'ALTER TABLE tb_users ALTER COLUMN last_login TYPE timestamp',
  ],
  [
    'it has a column username_key, which menjin adds',
    'ALTER TABLE tb_users ADD COLUMN username_key text',
  ],
  ['its primary key is not id', 'ALTER TABLE tb_users DROP CONSTRAINT tb_users_pkey CASCADE'],
  ['its id owns no sequence', 'ALTER SEQUENCE tb_users_id_seq OWNED BY NONE'],
  [
    'it has ids above 2147483647',
    `ALTER TABLE tb_users ALTER COLUMN id TYPE bigint;
     UPDATE tb_users SET id = 2147483648 WHERE id = 8`,
  ],
  ['counters, which menjin makes, is there already', 'CREATE TABLE counters (id integer)'],
  [
    'cannot alter type of a column used by a view or rule',
    'CREATE VIEW buyers AS SELECT date_joined, mobile FROM tb_users',
  ],
])('is refused, and changes nothing, because %s', async (reason, change) => {
  const databaseUrl = await djangoDatabase(DJANGO_3, change);
  const before = await readSchema(databaseUrl);
  await expect(takeOver(databaseUrl)).rejects.toThrow(reason);
  expect(schemaDifferences(before, await readSchema(databaseUrl))).toEqual({});
});
