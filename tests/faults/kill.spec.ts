import { randomUUID } from 'node:crypto';
import { readFile, readlink, rm } from 'node:fs/promises';
import path from 'node:path';
import { STATE_DIRECTORY, type Stack, startStack } from '@menjin/local-stack';
import { descendantsOf } from '@menjin/local-stack/process-table';
import { expect, test } from '@playwright/test';
import type { Redis } from '@upstash/redis';
import { openRedis } from '../e2e/setup/open-redis.ts';
import { signUp } from '../e2e/setup/sign-up.ts';
import { waitForSms } from '../e2e/setup/wait-for-sms.ts';

const account = { mobile: '13712345678', username: 'survivor_1', password: 'correct horse' };

test('after kill -9 of everything the user signs in, and an accepted SMS is still delivered', async () => {
  test.skip(process.platform !== 'linux', 'finds the worker through /proc');
  test.setTimeout(120_000);
  const stateDirectory = path.join(STATE_DIRECTORY, `run-kill-${process.pid}`);
  const start = () =>
    startStack({
      mode: 'production',
      stateDirectory,
      durable: true,
      env: { PASSWORD_COST: '4' },
      onLine: () => undefined,
    });
  const before = await start();
  const redis = openRedis(before);
  const newestSms = (mobile: string) => waitForSms(before.inbox, mobile);
  await signUp({ stack: before, redis, newestSms }, account);

  const apps = descendantsOf(process.pid).filter(({ command }) => command.includes('src/main.ts'));
  expect(apps).toHaveLength(3);
  // The worker first, so that what is accepted now can only wait.
  await killWorker(apps);
  const mobile = '13787654321';
  expect(await requestCode(before, redis, mobile)).toBe(200);
  const postmaster = await readFile(path.join(stateDirectory, 'postgres/postmaster.pid'), 'utf8');
  for (const pid of [...apps.map((app) => app.pid), Number(postmaster.split('\n')[0])]) {
    kill(pid);
  }
  // What is left of the first start is its Redis, which loses everything as it should.
  await before.stop();

  const after = await start();
  expect((await waitForSms(after.inbox, mobile)).text).toContain('验证码');
  const login = await fetch(`${after.server}/trpc/login.withPassword`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier: account.username, password: account.password }),
  });
  expect(login.status).toBe(200);
  await after.stop();
  await rm(stateDirectory, { recursive: true, force: true });
});

/** All three look alike to `ps`; the folder they run in tells them apart. */
async function killWorker(apps: { pid: number }[]): Promise<void> {
  for (const { pid } of apps) {
    const directory = await readlink(`/proc/${pid}/cwd`);
    if (path.basename(directory) === 'sms-worker') kill(pid);
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

async function requestCode(stack: Stack, redis: Redis, mobile: string): Promise<number> {
  const id = randomUUID();
  await redis.set(`captcha:${id}`, 'WXY3', { ex: 60 });
  const proof = { kind: 'image', id, text: 'WXY3' };
  const response = await fetch(`${stack.server}/trpc/sms.requestCode`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ purpose: 'register', mobile, proof }),
  });
  return response.status;
}
