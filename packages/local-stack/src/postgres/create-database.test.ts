import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createDatabase, dropDatabase } from './create-database.ts';
import { type LocalPostgres, startPostgres } from './start-postgres.ts';
import { runSql } from './testing/run-sql.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let root: string;
let server: LocalPostgres;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'menjin-create-database-'));
  server = await startPostgres({ dataDirectory: path.join(root, 'postgres'), durable: false });
});

afterAll(async () => {
  await server.stop();
  await rm(root, { recursive: true, force: true });
});

test('copies the template, and leaves the template as it was', async () => {
  const template = await createDatabase({ adminUrl: server.url, name: 'template' });
  await runSql(template, 'create table greeting as select 1 as id');
  const copy = await createDatabase({ adminUrl: server.url, name: 'copy', template: 'template' });
  await runSql(copy, 'insert into greeting values (2)');

  expect(await runSql(copy, 'select id from greeting order by id')).toEqual([{ id: 1 }, { id: 2 }]);
  expect(await runSql(template, 'select id from greeting')).toEqual([{ id: 1 }]);
});

test('waits for a template that is in use', async () => {
  const template = await createDatabase({ adminUrl: server.url, name: 'busy' });
  const user = new Client({ connectionString: template });
  await user.connect();
  const refused = vi.waitUntil(() => hasRefused('busy'), { timeout: 20_000 });
  const copy = createDatabase({ adminUrl: server.url, name: 'patient', template: 'busy' });
  await refused;
  await user.end();

  expect(await runSql(await copy, 'select current_database() as name')).toEqual([
    { name: 'patient' },
  ]);
});

test('makes copies of one template side by side', async () => {
  await createDatabase({ adminUrl: server.url, name: 'source' });
  const names = ['copy_a', 'copy_b', 'copy_c', 'copy_d'];
  const urls = await Promise.all(
    names.map((name) => createDatabase({ adminUrl: server.url, name, template: 'source' })),
  );
  const found = await Promise.all(
    urls.map((url) => runSql(url, 'select current_database() as name')),
  );
  expect(found.flat()).toEqual(names.map((name) => ({ name })));
});

test('drops a database with its sessions, and one that is not there', async () => {
  const url = await createDatabase({ adminUrl: server.url, name: 'doomed' });
  const session = new Client({ connectionString: url });
  const ended = new Promise<Error>((resolve) => session.on('error', resolve));
  await session.connect();

  await dropDatabase({ adminUrl: server.url, name: 'doomed' });
  expect(await ended).toMatchObject({ code: '57P01' });
  await expect(runSql(url, 'select 1')).rejects.toMatchObject({ code: '3D000' });
  await dropDatabase({ adminUrl: server.url, name: 'doomed' });
});

test('takes any name as a name', async () => {
  const name = `a"; drop database postgres; -- 门 禁`;
  const url = await createDatabase({ adminUrl: server.url, name });
  expect(await runSql(url, 'select current_database() as name')).toEqual([{ name }]);
  await dropDatabase({ adminUrl: server.url, name });
});

test.each(['', 'a'.repeat(64), 'nul\0'])('refuses the name %j', async (name) => {
  await expect(createDatabase({ adminUrl: server.url, name })).rejects.toThrow(/1 to 63 bytes/);
});

test('tells when the name is taken', async () => {
  await createDatabase({ adminUrl: server.url, name: 'taken' });
  await expect(createDatabase({ adminUrl: server.url, name: 'taken' })).rejects.toMatchObject({
    code: '42P04',
  });
});

/** Between two attempts the session is idle; in the second it runs a younger statement. */
async function hasRefused(template: string): Promise<boolean> {
  const rows = await runSql(
    server.url,
    `select 1 from pg_stat_activity where query like '%template "${template}"'
     and (state = 'idle' or query_start > backend_start + interval '4 s')`,
  );
  return rows.length > 0;
}
