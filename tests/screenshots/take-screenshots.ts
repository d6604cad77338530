import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { CHECKOUT, runDirectory, STATE_DIRECTORY, startStack } from '@menjin/local-stack';
import { launchBrowser } from '../e2e/setup/launch-browser.ts';
import { browseAs } from '../e2e/setup/sign-in.ts';
import { looks, PUBLISHED, type Shot, shots } from './shots.ts';
import { signUpOnce } from './sign-up-once.ts';

// Takes every page in every look into the ignored state directory; those that the
// documentation shows also into docs/screenshots.
const EVERYTHING = path.join(STATE_DIRECTORY, 'screenshots');
const DOCUMENTATION = path.join(CHECKOUT, 'docs/screenshots');

const directory = await runDirectory('stack');
const browser = await launchBrowser(path.join(STATE_DIRECTORY, 'browser'));
const stack = await startStack({
  mode: 'production',
  stateDirectory: directory,
  durable: false,
  onLine: () => undefined,
});
try {
  const sessions = await signUpOnce(stack);
  await mkdir(EVERYTHING, { recursive: true });
  await mkdir(DOCUMENTATION, { recursive: true });
  for (const look of looks) {
    const { name, ...options } = look;
    const context = await browser.newContext({ ...options, baseURL: stack.web });
    for (const shot of shots) await take(shot, name);
    await context.close();

    async function take({ name: page, session, open, size }: Shot, suffix: string) {
      await context.clearCookies();
      if (session !== 'none') await browseAs(context, stack, sessions[session]);
      const tab = await context.newPage();
      await open(tab);
      await tab.evaluate(() => document.fonts.ready);
      const file = `${page}-${suffix}.png`;
      const picture = { fullPage: size === 'page', animations: 'disabled' } as const;
      await tab.screenshot({ ...picture, path: path.join(EVERYTHING, file) });
      if (PUBLISHED.has(file))
        await tab.screenshot({ ...picture, path: path.join(DOCUMENTATION, file) });
      await tab.close();
    }
  }
  process.stdout.write(`${EVERYTHING}\n`);
} finally {
  await browser.close();
  await stack.stop();
  await rm(directory, { recursive: true, force: true });
}
