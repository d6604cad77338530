import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPrisma } from '@menjin/db';
import { MIGRATIONS_DIRECTORY, takeOverDjangoUsers } from '@menjin/db/migrations';
import { expect, test } from 'vitest';
import {
  DJANGO_3,
  DJANGO_5,
  differencesFromFresh,
  djangoDatabase,
  freshDatabase,
  LIKE_INDEXES,
  takeOver,
} from './django-database.ts';
import { queryRows } from './query-rows.ts';

/** The id keeps its type, because other tables point to it. */
const BIGINT_ID = {
  'column tb_users.id': [
    `integer NOT NULL DEFAULT nextval('tb_users_id_seq'::regclass)`,
    'bigint NOT NULL IDENTITY d',
  ],
};

test.each([
  [DJANGO_3, LIKE_INDEXES],
  [DJANGO_5, { ...LIKE_INDEXES, ...BIGINT_ID }],
])('makes of the tables of %s what the migrations make', async (dump, allowed) => {
  const databaseUrl = await djangoDatabase(dump);
  const migrations = await queryRows(
    await freshDatabase(),
    'SELECT migration_name, checksum FROM _prisma_migrations ORDER BY migration_name',
  );
  const names = migrations.map((row) => row['migration_name']);
  expect(await takeOver(databaseUrl)).toEqual({
    outcome: 'taken-over',
    users: 8,
    resolved: [],
    applied: names.slice(1),
  });
  expect(await differencesFromFresh(databaseUrl)).toEqual(allowed);
  expect(
    await queryRows(
      databaseUrl,
      'SELECT migration_name, checksum FROM _prisma_migrations ORDER BY migration_name',
    ),
  ).toEqual(migrations);
});

const DJANGO_COLUMNS = `id, password, last_login, is_superuser, username, first_name, last_name,
  email, is_staff, is_active, date_joined, mobile, email_active`;

test.each([DJANGO_3, DJANGO_5])('keeps what Django wrote in %s, and adds keys', async (dump) => {
  const databaseUrl = await djangoDatabase(dump);
  const select = `SELECT ${DJANGO_COLUMNS} FROM tb_users ORDER BY id`;
  const before = await queryRows(databaseUrl, select);
  await takeOver(databaseUrl);
  expect(before).toHaveLength(8);
  expect(await queryRows(databaseUrl, select)).toEqual(before);
  const keys = await queryRows(databaseUrl, 'SELECT username_key FROM tb_users ORDER BY id');
  expect(keys.map((row) => row['username_key'])).toEqual([
    'alice',
    'bob-builder',
    '张伟',
    'carol@example.com',
    'dave.gone',
    'warden',
    'erin_2',
    '王小明2021',
  ]);
});

test.each([DJANGO_3, DJANGO_5])('the foreign keys of other tables of %s hold', async (dump) => {
  const databaseUrl = await djangoDatabase(dump);
  await takeOver(databaseUrl);
  const rows = await queryRows(
    databaseUrl,
    `SELECT (SELECT username FROM tb_users WHERE id = tb_address.user_id) AS name, title
     FROM tb_address ORDER BY id`,
  );
  expect(rows).toEqual([
    { name: 'alice', title: '家' },
    { name: '张伟', title: '公司' },
  ]);
  const refused = (sql: string) =>
    expect(queryRows(databaseUrl, sql)).rejects.toMatchObject({ code: '23503' });
  await refused(`INSERT INTO tb_address (title, user_id) VALUES ('home', 999)`);
  await refused('DELETE FROM tb_users WHERE id = 6');
});

test.each([DJANGO_3, DJANGO_5])('accounts of %s live on in the Prisma client', async (dump) => {
  const databaseUrl = await djangoDatabase(dump);
  await takeOver(databaseUrl);
  const prisma = createPrisma({ databaseUrl });
  try {
    const warden = await prisma.user.findUniqueOrThrow({ where: { mobile: '19299990006' } });
    expect(warden).toMatchObject({ id: 6, username: 'warden', isStaff: true, isSuperuser: true });
    // What every login writes, also against the checks that later migrations add.
    const touched = await prisma.user.updateMany({ data: { lastLogin: new Date() } });
    expect(touched.count).toBe(8);

    const added = { username: 'grace', usernameKey: 'grace', password: '!', mobile: '19299990009' };
    const now = new Date();
    const session = { remembered: false, createdAt: now, lastSeenAt: now, expiresAt: now };
    const grace = await prisma.user.create({
      data: { ...added, sessions: { create: { ...session, tokenHash: Buffer.from('token') } } },
    });
    expect(grace).toMatchObject({ id: 9, isActive: true, emailActive: false });
    await expect(prisma.user.create({ data: added })).rejects.toMatchObject({ code: 'P2002' });
    await prisma.user.delete({ where: { id: grace.id } });
    expect(await prisma.session.count()).toBe(0);
  } finally {
    await prisma.$disconnect();
  }
});

test('has nothing to do a second time, nor where menjin was deployed', async () => {
  const databaseUrl = await djangoDatabase(DJANGO_3);
  await takeOver(databaseUrl);
  const nothing = { outcome: 'nothing-to-do', applied: [] };
  expect(await takeOver(databaseUrl)).toEqual(nothing);
  expect(await takeOver(await freshDatabase())).toEqual(nothing);
});

test('a second run deploys what the first one did not come to', async () => {
  const databaseUrl = await djangoDatabase(DJANGO_3);
  const first = '20261122000000_accounts';
  const migrationsDirectory = await mkdtemp(path.join(tmpdir(), 'menjin-migrations-'));
  try {
    const folder = path.join(migrationsDirectory, first);
    await cp(path.join(MIGRATIONS_DIRECTORY, first), folder, { recursive: true });
    await takeOverDjangoUsers({ databaseUrl, migrationsDirectory });
  } finally {
    await rm(migrationsDirectory, { recursive: true });
  }
  expect(await takeOver(databaseUrl)).toEqual({
    outcome: 'nothing-to-do',
    applied: expect.arrayContaining(['20261126100000_accounts_and_sessions']),
  });
  expect(await differencesFromFresh(databaseUrl)).toEqual(LIKE_INDEXES);
});

test('of several that take over at once one does it', async () => {
  const databaseUrl = await djangoDatabase(DJANGO_3);
  const outcomes = await Promise.all([1, 2, 3].map(() => takeOver(databaseUrl)));
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([
    'nothing-to-do',
    'nothing-to-do',
    'taken-over',
  ]);
});

test('takes over more users than it writes at a time', async () => {
  const databaseUrl = await djangoDatabase(
    DJANGO_3,
    `INSERT INTO tb_users SELECT id, password, last_login, is_superuser, 'User-' || id, first_name,
       last_name, email, is_staff, is_active, date_joined, 13000000000 + id, email_active
     FROM generate_series(9, 10001) AS id, LATERAL (SELECT password, last_login, is_superuser,
       first_name, last_name, email, is_staff, is_active, date_joined, email_active
       FROM tb_users WHERE tb_users.id = 1) AS alice`,
  );
  expect(await takeOver(databaseUrl)).toMatchObject({ outcome: 'taken-over', users: 10_001 });
  const last = await queryRows(databaseUrl, 'SELECT username_key FROM tb_users WHERE id = 10001');
  expect(last).toEqual([{ username_key: 'user-10001' }]);
});

test('gives each number its one spelling', async () => {
  const databaseUrl = await djangoDatabase(
    DJANGO_3,
    `ALTER TABLE tb_users ALTER COLUMN mobile TYPE text;
     UPDATE tb_users SET mobile = '+86 (0) 192-9999-0001' WHERE id = 1;
     UPDATE tb_users SET mobile = '１９２９９９９０００２' WHERE id = 2;
     UPDATE tb_users SET mobile = '00852 6123 4567' WHERE id = 3;
     UPDATE tb_users SET mobile = ' ' WHERE id = 4;`,
  );
  expect(await takeOver(databaseUrl)).toMatchObject({ outcome: 'taken-over', resolved: [] });
  expect(await differencesFromFresh(databaseUrl)).toEqual(LIKE_INDEXES);
  const users = await queryRows(databaseUrl, 'SELECT mobile FROM tb_users ORDER BY id LIMIT 4');
  expect(users.map((row) => row['mobile'])).toEqual([
    '19299990001',
    '19299990002',
    '+85261234567',
    null,
  ]);
});

test('a table that a copying tool made, with a sequence left behind, ends up the same', async () => {
  const databaseUrl = await djangoDatabase(
    DJANGO_3,
    `ALTER TABLE tb_users DROP CONSTRAINT tb_users_username_key;
     ALTER TABLE tb_users DROP CONSTRAINT tb_users_mobile_key;
     CREATE UNIQUE INDEX idx_1_username ON tb_users (username);
     ALTER TABLE tb_users RENAME CONSTRAINT tb_users_pkey TO idx_1_primary;
     ALTER TABLE tb_users DROP COLUMN email_active, ALTER COLUMN first_name TYPE varchar(30),
       ALTER COLUMN mobile SET DEFAULT '', ALTER COLUMN last_login SET DEFAULT now();
     SELECT setval('tb_users_id_seq', 1, false);`,
  );
  expect(await takeOver(databaseUrl)).toMatchObject({ outcome: 'taken-over', users: 8 });
  expect(await differencesFromFresh(databaseUrl)).toEqual(LIKE_INDEXES);
  const added = await queryRows(
    databaseUrl,
    `INSERT INTO tb_users (username, password) VALUES ('grace', '!') RETURNING id, email_active`,
  );
  expect(added).toEqual([{ id: 9, email_active: false }]);
});

test("the project's own columns stay, and must not be in the way of new users", async () => {
  const databaseUrl = await djangoDatabase(
    DJANGO_3,
    `ALTER TABLE tb_users ADD COLUMN points integer NOT NULL DEFAULT 5,
       ADD COLUMN default_address_id integer
         REFERENCES tb_address DEFERRABLE INITIALLY DEFERRED;
     ALTER TABLE tb_users ALTER COLUMN points DROP DEFAULT;
     UPDATE tb_users SET default_address_id = 1 WHERE id = 1;`,
  );
  await expect(takeOver(databaseUrl)).rejects.toThrow(
    'its column points, which menjin cannot fill, needs a default or NULL.',
  );
  await queryRows(databaseUrl, 'ALTER TABLE tb_users ALTER COLUMN points SET DEFAULT 0');
  expect(await takeOver(databaseUrl)).toMatchObject({ outcome: 'taken-over' });
  const rows = await queryRows(
    databaseUrl,
    'SELECT points, default_address_id FROM tb_users WHERE id = 1',
  );
  expect(rows).toEqual([{ points: 5, default_address_id: 1 }]);
});
