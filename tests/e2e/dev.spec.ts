import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { runDirectory, startRedis } from '@menjin/local-stack';
import { Redis } from '@upstash/redis';
import { expect, newAccount, test } from './setup/fixtures.ts';
import { readCaptcha } from './setup/read-captcha.ts';
import { registerAndReturn } from './setup/register-and-return.ts';
import { spawnScript } from './setup/spawn-script.ts';
import { waitForSms } from './setup/wait-for-sms.ts';

test('`pnpm dev` starts from nothing, registers a user, who becomes an administrator, and ends with the command that started it', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const stateDirectory = await runDirectory('dev');
  const { url, token, close } = await startRedis();
  const dev = spawnScript(['dev'], {
    MENJIN_STATE_DIRECTORY: stateDirectory,
    MENJIN_PORTS: '0,0,0',
    // Ours, so that this test can read what the captcha says.
    UPSTASH_REDIS_REST_URL: url,
    UPSTASH_REDIS_REST_TOKEN: token,
  });
  try {
    const [, register = ''] = await dev.line(/│ Register +(http\S+)/, 120_000);
    const [, inbox = ''] = await dev.line(/│ Phone inbox +(http\S+)/, 1_000);
    const [, storefront = ''] = await dev.line(/│ Storefront +(http\S+)/, 1_000);
    expect((await fetch(storefront)).status).toBe(200);
    const redis = new Redis({ url, token, automaticDeserialization: false });
    // The first visit to a page compiles it, however long that takes.
    for (const visited of ['/register', '/account', '/login'])
      await fetch(new URL(visited, register));
    page.setDefaultTimeout(120_000);
    await page.goto(register);
    const account = newAccount();
    await registerAndReturn(page, account, {
      captcha: () => readCaptcha(page, redis),
      sms: (mobile) => waitForSms(inbox, mobile),
    });
    // In a second terminal, which knows nothing of the first but where it keeps its state.
    const command = ['menjin', 'create-admin', '--username', account.username, '--yes'];
    const env = { MENJIN_STATE_DIRECTORY: stateDirectory, LC_ALL: 'C.UTF-8' };
    await spawnScript(command, env).line(/is an administrator now/, 60_000);
  } finally {
    // The signal reaches npx alone; everything behind it has to notice.
    await dev.end();
    await close();
  }
  for (const file of ['postgres/postmaster.pid', 'dev.env'])
    expect(existsSync(path.join(stateDirectory, file)), file).toBe(false);
  const answers = () =>
    fetch(page.url()).then(
      () => true,
      () => false,
    );
  expect(await answers()).toBe(false);
  await rm(stateDirectory, { recursive: true, force: true });
});
