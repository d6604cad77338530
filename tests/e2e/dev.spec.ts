import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { CHECKOUT, STATE_DIRECTORY, startRedis } from '@menjin/local-stack';
import { Redis } from '@upstash/redis';
import { expect, newMobile, newUsername, test } from './setup/fixtures.ts';
import { readCaptcha } from './setup/read-captcha.ts';
import { registerAndReturn } from './setup/register-and-return.ts';
import { waitForSms } from './setup/wait-for-sms.ts';

test('`pnpm dev` starts from nothing, registers a user, and ends with the command that started it', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const stateDirectory = path.join(STATE_DIRECTORY, `test-dev-${process.pid}`);
  const { url, token, close } = await startRedis();
  const dev = spawn('npx', ['-y', 'pnpm@12', 'dev'], {
    cwd: CHECKOUT,
    env: {
      ...process.env,
      MENJIN_STATE_DIRECTORY: stateDirectory,
      MENJIN_PORTS: '0,0',
      // Ours, so that this test can read what the captcha says.
      UPSTASH_REDIS_REST_URL: url,
      UPSTASH_REDIS_REST_TOKEN: token,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const addresses = new Map<string, string>();
  const output: string[] = [];
  for (const stream of [dev.stdout, dev.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      output.push(line);
      const [, name = '', address = ''] = /│ (Register|Phone inbox) +(http\S+)/.exec(line) ?? [];
      addresses.set(name, address);
    });
  }
  try {
    await expect
      .poll(() => addresses.has('Phone inbox'), { message: output.join('\n'), timeout: 120_000 })
      .toBe(true);
    const redis = new Redis({ url, token, automaticDeserialization: false });
    const account = { mobile: newMobile(), username: newUsername(), password: 'correct horse' };
    // The first visit compiles the pages.
    page.setDefaultTimeout(60_000);
    await page.goto(addresses.get('Register') ?? '');
    await registerAndReturn(page, account, {
      captcha: () => readCaptcha(page, redis),
      sms: (mobile) => waitForSms(addresses.get('Phone inbox') ?? '', mobile),
    });
  } finally {
    // The signal reaches npx alone; everything behind it has to notice.
    dev.kill('SIGTERM');
    // Not `exit`, which is npx's own: the output closes with the last who can write to it.
    await once(dev, 'close');
    await close();
  }
  const postmaster = path.join(stateDirectory, 'postgres', 'postmaster.pid');
  expect(existsSync(postmaster)).toBe(false);
  const answers = () =>
    fetch(page.url()).then(
      () => true,
      () => false,
    );
  expect(await answers()).toBe(false);
  await rm(stateDirectory, { recursive: true, force: true });
});
