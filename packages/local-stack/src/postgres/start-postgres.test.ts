import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { endPostgresOf } from './end-postgres-of.ts';
import { type LocalPostgres, type StartPostgresOptions, startPostgres } from './start-postgres.ts';
import { childrenOf, isRunning } from './testing/process-table.ts';
import { runSql } from './testing/run-sql.ts';
import { postmasterPid } from './testing/running-postgres.ts';
import { type SpawnedLauncher, spawnLauncher } from './testing/spawn-launcher.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let root: string;
// Made once, because initdb takes longer than all else; each test leaves it whole and stopped.
let dataDirectory: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'menjin-postgres-'));
  dataDirectory = path.join(root, 'shared', 'postgres');
  const first = await startPostgres({ dataDirectory, durable: false });
  await first.stop();
});

afterAll(() => rm(root, { recursive: true, force: true, maxRetries: 3 }));

test('answers queries below a folder only its owner may enter, and leaves no process', async () => {
  const server = await start({ dataDirectory, durable: false });

  expect((await stat(root)).mode & 0o777).toBe(0o700);
  expect(server.reused).toBe(false);
  expect(await runSql(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  const pid = await postmasterPid(dataDirectory);
  const processes = [pid, ...childrenOf(pid)];
  expect(processes.length).toBeGreaterThan(2);

  await server.stop();
  expect(processes.filter(isRunning)).toEqual([]);
  await server.stop();
});

test('folds and orders text alike on every machine', async () => {
  const server = await start({ dataDirectory, durable: false });
  const rows = await runSql(
    server.url,
    `select upper('é') as folded, '门禁' as text, pg_encoding_to_char(encoding) as encoding,
     datlocale as locale, current_setting('timezone') as zone
     from pg_database where datname = current_database()`,
  );
  expect(rows).toEqual([
    { folded: 'É', text: '门禁', encoding: 'UTF8', locale: 'C.UTF-8', zone: 'UTC' },
  ]);
});

test('keeps data from one start to the next', async () => {
  const first = await start({ dataDirectory, durable: true });
  await runSql(first.url, 'create table kept as select 7 as value');
  await first.stop();

  const second = await start({ dataDirectory, durable: true });
  expect(second.reused).toBe(false);
  expect(await runSql(second.url, 'select value from kept')).toEqual([{ value: 7 }]);
});

test('loses no acknowledged row when the durable server is killed', async () => {
  const first = await start({ dataDirectory, durable: true });
  await runSql(first.url, 'create table safe as select generate_series(1, 1000) as value');
  process.kill(await postmasterPid(dataDirectory), 'SIGKILL');

  const second = await start({ dataDirectory, durable: true });
  expect(second.reused).toBe(false);
  expect(await runSql(second.url, 'select count(*)::int as rows from safe')).toEqual([
    { rows: 1000 },
  ]);
});

test('waits for the sessions of a killed server to end', async () => {
  const first = await start({ dataDirectory, durable: false });
  const busy = Promise.allSettled([
    runSql(
      first.url,
      `do $$ begin while clock_timestamp() < now() + interval '1 s' loop end loop; end $$`,
    ),
  ]);
  await vi.waitUntil(async () => (await busySessions(first.url)) === 1);
  process.kill(await postmasterPid(dataDirectory), 'SIGKILL');

  const second = await start({ dataDirectory, durable: false });
  expect(second.reused).toBe(false);
  expect(await runSql(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(await readFile(`${dataDirectory}.log`, 'utf8')).toContain(
    'pre-existing shared memory block',
  );
  await busy;
});

test.each([
  { durable: true, expected: 'on' },
  { durable: false, expected: 'off' },
])('waits for the disk only when durable: $durable', async ({ durable, expected }) => {
  const server = await start({ dataDirectory, durable });
  const settings = await runSql(
    server.url,
    `select distinct setting from pg_settings
     where name in ('fsync', 'synchronous_commit', 'full_page_writes')`,
  );
  expect(settings).toEqual([{ setting: expected }]);
  await expect(start({ dataDirectory, durable: !durable })).rejects.toThrow(/runs with durable/);
});

test('listens on 127.0.0.1 only and refuses a wrong password', async () => {
  const server = await start({ dataDirectory, durable: false });
  const settings = await runSql(
    server.url,
    `select current_setting('listen_addresses') as addresses,
     current_setting('unix_socket_directories') as sockets,
     current_setting('max_connections')::int as connections`,
  );
  expect(settings).toEqual([{ addresses: '127.0.0.1', sockets: '', connections: 200 }]);

  const guess = new URL(server.url);
  guess.password = 'guess';
  await expect(runSql(guess.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
});

test('reuses the server of a launcher killed with -9', async () => {
  const launcher = launch(dataDirectory);
  const before = await launcher.announced;
  await launcher.kill();

  const server = await start({ dataDirectory, durable: false });
  expect(server).toMatchObject({ reused: true, port: before.port, url: before.url });
  expect(await runSql(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);

  const pid = await postmasterPid(dataDirectory);
  await server.stop();
  expect(isRunning(pid)).toBe(false);
});

test('gives two launchers that start from nothing at once the same server', async () => {
  const fresh = path.join(root, 'fresh', 'postgres');
  const launchers = [launch(fresh), launch(fresh)];
  const [one, two] = await Promise.all(launchers.map(({ announced }) => announced));

  expect(one?.url).toBe(two?.url);
  expect([one?.reused, two?.reused].sort()).toEqual([false, true]);
  await endPostgresOf(fresh);
  expect(await readdir(path.dirname(fresh))).toEqual(['postgres', 'postgres.log']);
});

test('starts anew after a launcher was killed with -9 in the middle of initdb', async () => {
  const fresh = path.join(root, 'half', 'postgres');
  const launcher = launch(fresh);
  await vi.waitUntil(() => hasUnfinishedData(fresh), { timeout: 30_000, interval: 5 });
  await launcher.kill();

  const server = await start({ dataDirectory: fresh, durable: false });
  expect(await runSql(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
  expect(await readdir(path.dirname(fresh))).toEqual(['postgres', 'postgres.log']);
});

test('leaves a folder alone that it did not make', async () => {
  const foreign = path.join(root, 'foreign');
  await mkdir(foreign);
  await writeFile(path.join(foreign, 'thesis.txt'), 'years of work');
  await expect(start({ dataDirectory: foreign, durable: false })).rejects.toThrow(/not made here/);
  expect(await readdir(foreign)).toEqual(['thesis.txt']);
});

test('names the folder to delete when another major version made the data', async () => {
  const older = path.join(root, 'older');
  await mkdir(older);
  await writeFile(path.join(older, 'PG_VERSION'), '13\n');
  await writeFile(path.join(older, 'local-stack-password'), 'secret');
  await expect(start({ dataDirectory: older, durable: false })).rejects.toThrow(
    /older was made by Postgres 13.*Delete that folder/,
  );
});

test('starts although the id of its dead server now belongs to another process', async () => {
  const first = await start({ dataDirectory, durable: false });
  const file = path.join(dataDirectory, 'postmaster.pid');
  const left = await readFile(file, 'utf8');
  await first.stop();
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 60_000)']);
  onTestFinished(() => void stranger.kill());
  await writeFile(file, left.replace(/^\d+/, String(stranger.pid)), { mode: 0o600 });

  const second = await start({ dataDirectory, durable: false });
  expect(second.reused).toBe(false);
  await second.stop();
  expect(stranger.signalCode).toBeNull();
});

test('refuses a port that is taken, and finds a free one when none is asked for', async () => {
  const blocker = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void blocker.close());
  await once(blocker, 'listening');
  const address = blocker.address();
  const taken = typeof address === 'object' && address !== null ? address.port : 0;

  await expect(start({ dataDirectory, port: taken, durable: false })).rejects.toThrow(
    `Port ${taken} on 127.0.0.1 is taken`,
  );
  const server = await start({ dataDirectory, durable: false });
  expect(server.port).not.toBe(taken);
});

test('tells the end of the log when Postgres does not start', async () => {
  const settings = path.join(dataDirectory, 'postgresql.auto.conf');
  const before = await readFile(settings, 'utf8');
  onTestFinished(() => writeFile(settings, before));
  await writeFile(settings, 'no_such_setting = 1\n');
  await expect(start({ dataDirectory, durable: false })).rejects.toThrow(
    /ended while starting.*postgres\.log:.*no_such_setting/s,
  );
});

async function start(options: StartPostgresOptions): Promise<LocalPostgres> {
  const server = await startPostgres(options);
  onTestFinished(server.stop);
  return server;
}

function launch(directory: string): SpawnedLauncher {
  const launcher = spawnLauncher(directory);
  onTestFinished(async () => {
    await launcher.kill();
    await endPostgresOf(directory);
  });
  return launcher;
}

async function busySessions(url: string): Promise<unknown> {
  const [row] = await runSql(
    url,
    `select count(*)::int as sessions from pg_stat_activity
     where state = 'active' and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  );
  return row?.['sessions'];
}

async function hasUnfinishedData(directory: string): Promise<boolean> {
  const parent = path.dirname(directory);
  for (const name of await readdir(parent).catch(() => [])) {
    const version = path.join(parent, name, 'data', 'PG_VERSION');
    if (
      await access(version).then(
        () => true,
        () => false,
      )
    )
      return true;
  }
  return false;
}
