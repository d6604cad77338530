import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@menjin/tests/database';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';

const APP = path.resolve(import.meta.dirname, '../..');
const PASSWORD = 'correct horse battery';

// Each command compiles the API anew.
vi.setConfig({ testTimeout: 90_000 });

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** As of a web process in production. */
const environment = () => ({
  NEXTAUTH_URL: 'https://accounts.example.com',
  DATABASE_URL: database.url,
  // No Redis is needed, and none is there.
  REDIS_URL: 'rediss://default:pw@127.0.0.1:1',
  SMS_CODE_KEY: 'kq3v9Wm2xT8bLr5nZc7dFh4jGs6pYa1e',
  PASSWORD_PEPPER: 'Zc7dFh4jGs6pYa1ekq3v9Wm2xT8bLr5n',
});

type Run = { exitCode: number; stdout: string; stderr: string; commandLine: string };

/** Runs the command as a script would, and answers how it ended. */
async function run(
  args: readonly string[],
  {
    command = 'create-admin',
    stdin = '',
    env = environment(),
  }: { command?: string; stdin?: string; env?: Record<string, string> } = {},
): Promise<Run> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', command, ...args], {
    cwd: APP,
    env: { PATH, HOME, LANG: 'C.UTF-8', MENJIN_STATE_DIRECTORY: '/nowhere', ...env },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  // What ended before it read anything reads nothing.
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const [exitCode] = (await once(child, 'close')) as [number];
  return { exitCode, stdout, stderr, commandLine: child.spawnargs.join(' ') };
}

/** A state directory as a running `pnpm dev` leaves it. */
async function stateOfDev(variables: Record<string, string>): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'cli-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const lines = Object.entries(variables).map(([name, value]) => `${name}='${value}'\n`);
  await writeFile(path.join(directory, 'dev.env'), lines.join(''));
  return directory;
}

const stored = (username: string) =>
  database.prisma.user.findFirst({
    where: { username },
    select: { password: true, mobile: true, isStaff: true, isSuperuser: true },
  });

test('makes an account that administers, says where it signs in, and never shows the password', async () => {
  const made = await run(
    ['--username', 'operator_1', '--mobile', '138 0013 8000', '--password-stdin'],
    {
      stdin: `${PASSWORD}\n`,
    },
  );
  expect(made).toMatchObject({
    exitCode: 0,
    stdout:
      'The administrator operator_1 is made.\nSign in at https://accounts.example.com/staff\n',
    stderr: '',
  });
  expect(Object.values(made).join(' ')).not.toContain('horse');
  const { password, ...account } = (await stored('operator_1')) ?? {};
  expect(account).toEqual({ mobile: '13800138000', isStaff: true, isSuperuser: true });
  expect(password).toMatch(/^bcrypt_hmac_sha384\$k1\$/);
  const actions = await database.prisma.staffAction.findMany({
    select: { action: true, staffId: true },
  });
  expect(actions).toContainEqual({ action: 'staff-granted', staffId: null });
});

test('lets an account administer that is there, once it is told to, and its password stays', async () => {
  const account = { username: 'alice_1', usernameKey: 'alice_1', mobile: '13900139000' };
  await database.prisma.user.create({ data: { ...account, password: 'as it was' } });
  const asked = await run(['--mobile', '13900139000']);
  expect(asked.exitCode).toBe(1);
  expect(asked.stderr).toContain('alice_1 (139****9000) has an account');
  expect(await stored('alice_1')).toMatchObject({ isStaff: false });

  // In the terminal beside a running `pnpm dev`, where nothing is set.
  const dev = { ...environment(), NEXTAUTH_URL: 'http://127.0.0.1:3000', SANDBOX: '1' };
  const env = { MENJIN_STATE_DIRECTORY: await stateOfDev(dev) };
  const promoted = await run(['--mobile', '13900139000', '--yes'], { env });
  expect(promoted).toMatchObject({ exitCode: 0, stderr: '' });
  expect(promoted.stdout).toContain('alice_1 is an administrator now.');
  expect(promoted.stdout).toContain('http://127.0.0.1:3000/staff');
  expect(await stored('alice_1')).toMatchObject({ isStaff: true, password: 'as it was' });
});

test('an administrator is one no more, where another is left', async () => {
  const rights = { isStaff: true, isSuperuser: true };
  for (const name of ['carol_1', 'dave_12']) {
    const account = { username: name, usernameKey: name, password: '!', ...rights };
    await database.prisma.user.create({ data: account });
  }
  const removed = await run(['--username', 'carol_1'], { command: 'remove-admin' });
  expect(removed).toMatchObject({
    exitCode: 0,
    stdout: 'carol_1 is no longer staff. Its devices were signed out.\n',
    stderr: '',
  });
  expect(await stored('carol_1')).toMatchObject({ isStaff: false, isSuperuser: false });
  expect(await stored('dave_12')).toMatchObject(rights);
  const unknown = await run(['--user', 'dave_12'], { command: 'remove-admin' });
  expect(unknown).toMatchObject({ exitCode: 2, stdout: '' });
  expect(unknown.stderr).toContain('Usage: pnpm menjin remove-admin');
});

test('what is refused is told in a line, in Chinese too, and nothing is made', async () => {
  await database.prisma.user.create({
    data: { username: 'bob_12', usernameKey: 'bob_12', mobile: '13700137000', password: '!' },
  });
  const args = ['--username', 'operator_2', '--password-stdin'];
  const chinese = { ...environment(), LANG: 'zh_CN.UTF-8' };
  const [weak, taken] = await Promise.all([
    run(args, { stdin: 'password1' }),
    run([...args, '--mobile', '13700137000'], { stdin: PASSWORD, env: chinese }),
  ]);
  expect(weak).toMatchObject({ exitCode: 1, stdout: '' });
  expect(weak.stderr).toMatch(/^--password: Many people use this password[^\n]*\n$/);
  const sentence = '这个手机号已经注册，可以直接登录。';
  expect(taken).toMatchObject({ exitCode: 1, stdout: '', stderr: `--mobile: ${sentence}\n` });
  expect(await stored('operator_2')).toBeNull();
});

test('what is missing is told in one line', async () => {
  const args = ['--username', 'operator_4'];
  const DATABASE_URL = 'postgresql://menjin:pw@127.0.0.1:1/menjin';
  const [nothing, away] = await Promise.all([
    run(args, { env: {} }),
    run(args, { env: { ...environment(), DATABASE_URL } }),
  ]);
  for (const ended of [nothing, away]) expect(ended).toMatchObject({ exitCode: 1, stdout: '' });
  expect(nothing.stderr).toMatch(/^DATABASE_URL is not set, and pnpm dev does not[^\n]*\n$/);
  expect(away.stderr).toMatch(/^The database of DATABASE_URL does not answer\.[^\n]*\n$/);
});
