import { rm } from 'node:fs/promises';
import path from 'node:path';
import { runDirectory, STATE_DIRECTORY, startStack } from '@menjin/local-stack';
import { findBrowser } from './find-browser.ts';
import type { StackAddresses } from './stack-addresses.ts';

/**
 * Finds a browser, then starts everything as it was built, on free ports and over
 * fresh data. Tests read the addresses from the environment.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const browser = await findBrowser(path.join(STATE_DIRECTORY, 'browser'));
  const directory = await runDirectory('e2e');
  const lines: string[] = [];
  const stack = await startStack({
    mode: 'production',
    stateDirectory: directory,
    durable: false,
    // Every browser here has one address.
    env: { PASSWORD_COST: '4', SMS_MAX_PER_IP_HOUR: '10000' },
    onLine: (name, line) => lines.push(`[${name}] ${line}`),
  });
  const { ended: _ended, stop: _stop, ...addresses } = stack;
  process.env['MENJIN_STACK'] = JSON.stringify(addresses satisfies StackAddresses);
  process.env['MENJIN_BROWSER_LAUNCH'] = JSON.stringify(browser);

  return async () => {
    await stack.stop();
    await rm(directory, { recursive: true, force: true });
    const complaints = lines.filter((line) => /error|warn/i.test(line));
    if (complaints.length > 0) process.stdout.write(`${complaints.join('\n')}\n`);
  };
}
