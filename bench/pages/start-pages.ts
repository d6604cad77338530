import { rm } from 'node:fs/promises';
import path from 'node:path';
import {
  CHECKOUT,
  runDirectory,
  STATE_DIRECTORY,
  startStack,
} from '../../packages/local-stack/src/index.ts';
import type { Unwinding } from '../../packages/local-stack/src/stack/unwinding.ts';
import { launchBrowser } from '../../tests/e2e/setup/launch-browser.ts';
import { signUpOnce } from '../../tests/screenshots/sign-up-once.ts';
import { startProgram } from '../../tests/setup/start-program.ts';

const SERVE_EMPTY_PAGE = path.join(CHECKOUT, 'tests/empty-page/serve.js');

export type Pages = {
  browser: Awaited<ReturnType<typeof launchBrowser>>;
  /** Where our pages are. */
  web: string;
  empty: string;
  /** The Cookie header of somebody who has an account. */
  cookie: string;
};

/** Starts our pages as in production, the empty one, and a browser; they run until the run is over. */
export async function startPages(unwinding: Unwinding, signal: AbortSignal): Promise<Pages> {
  const stateDirectory = await runDirectory('stack');
  unwinding.add(() => rm(stateDirectory, { recursive: true, force: true, maxRetries: 3 }));
  const stack = await startStack({
    mode: 'production',
    stateDirectory,
    durable: false,
    counts: { web: 1, server: 1, workers: 1, storefront: 0 },
    onLine: () => undefined,
    signal,
  });
  unwinding.add(stack.stop);
  const empty = await startProgram([process.execPath, SERVE_EMPTY_PAGE]);
  unwinding.add(empty.stop);
  const browser = await launchBrowser(path.join(STATE_DIRECTORY, 'browser'));
  unwinding.add(() => browser.close());
  const sessions = await signUpOnce(stack);
  const [cookie = ''] = sessions['signed-in'].split(';');
  return { browser, web: stack.web, empty: empty.url, cookie };
}
