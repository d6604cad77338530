import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Redis } from '@upstash/redis';
import {
  CHECKOUT,
  runDirectory,
  STATE_DIRECTORY,
  type Stack,
  startStack,
} from '../../packages/local-stack/src/index.ts';
import type { Unwinding } from '../../packages/local-stack/src/stack/unwinding.ts';
import { launchBrowser } from '../../tests/e2e/setup/launch-browser.ts';
import { signUp } from '../../tests/e2e/setup/sign-up.ts';
import { waitForSms } from '../../tests/e2e/setup/wait-for-sms.ts';
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
  const [cookie = ''] = (await signUpSomebody(stack)).split(';');
  return { browser, web: stack.web, empty: empty.url, cookie };
}

/** Answers the Set-Cookie header of somebody's session. */
function signUpSomebody(stack: Stack): Promise<string> {
  const { redisUrl: url, redisToken: token, inbox } = stack;
  const redis = new Redis({ url, token, automaticDeserialization: false });
  const newestSms = (mobile: string) => waitForSms(inbox, mobile);
  const account = {
    mobile: '13800138000',
    username: 'wang_xiaoming',
    password: 'three short words',
  };
  return signUp({ stack, redis, newestSms }, account);
}
