import { existsSync } from 'node:fs';
import path from 'node:path';
import { STATE_DIRECTORY } from '@menjin/local-stack';
import { descendantsOf, isRunning, type ProcessLine } from '@menjin/local-stack/process-table';
import { Redis } from '@upstash/redis';
import pg from 'pg';
import { expect, test } from './setup/fixtures.ts';
import { spawnScript } from './setup/spawn-script.ts';
import type { StackAddresses } from './setup/stack-addresses.ts';

const TWO_OF_EACH = ['--web', '2', '--server', '2', '--workers', '2'];
const isApp = ({ command }: ProcessLine) => command.endsWith('src/main.ts');

test('`pnpm stack --json` prints one line, runs several processes of each, and leaves nothing', async () => {
  test.setTimeout(120_000);
  // Built already for all these tests, and in use by them.
  const script = spawnScript(['stack', '--json', '--no-build', ...TWO_OF_EACH]);
  let processes: ProcessLine[] = [];
  try {
    const [line] = await script.line(/^.*$/, 90_000);
    const stack = JSON.parse(line) as StackAddresses;
    processes = descendantsOf(script.pid);
    expect(processes.filter(isApp)).toHaveLength(6);
    expect([stack.webs[0], stack.servers[0]]).toEqual([stack.web, stack.server]);
    const ready = [
      ...stack.webs.map((web) => `${web}/api/ready`),
      ...stack.servers.map((server) => `${server}/ready`),
      `${stack.storefront}/login`,
    ];
    expect(ready).toHaveLength(5);
    for (const address of ready) expect((await fetch(address)).status).toBe(200);
    const messages = await fetch(`${stack.inbox}.json?to=13800138000`);
    expect(await messages.json()).toEqual([]);
    const redis = new Redis({ url: stack.redisUrl, token: stack.redisToken });
    expect(await redis.ping()).toBe('PONG');
    expect(await countUsers(stack.databaseUrl)).toBe('0');
  } finally {
    // The signal reaches npx alone.
    await script.end();
  }
  expect(processes.filter(({ pid }) => isRunning(pid))).toEqual([]);
  expect(script.stdout).toHaveLength(1);
  const launcher = processes.find(({ command }) => command.includes('commands/stack.ts'));
  expect(existsSync(path.join(STATE_DIRECTORY, `run-stack-${launcher?.pid}`))).toBe(false);
});

test('`pnpm stack` tells an option that it does not know', async () => {
  const script = spawnScript(['stack', '--jsn']);
  await expect(script.line(/^./, 30_000)).rejects.toThrow(/Unknown option '--jsn'[^]*Usage:/);
  expect(script.stdout).toEqual([]);
});

async function countUsers(databaseUrl: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM tb_users');
    return rows[0]?.count;
  } finally {
    await client.end();
  }
}
