import type { Page } from '@playwright/test';
import { test as base, expect, newAccount } from '../../setup/fixtures.ts';
import { openRedis } from '../../setup/open-redis.ts';
import { browseAs, confirm, signIn } from '../../setup/sign-in.ts';
import { signUp } from '../../setup/sign-up.ts';
import { stackOfRun } from '../../setup/stack-of-run.ts';
import { waitForScript } from '../../setup/wait-for-script.ts';
import { waitForSms } from '../../setup/wait-for-sms.ts';
import type { CheckedPage, Visitor } from './pages.ts';

type WorkerFixtures = {
  /** One account for all tests of a worker, which look at its pages and change nothing; Set-Cookie headers. */
  sessions: Record<Exclude<Visitor, 'nobody'>, string>;
};

type Fixtures = {
  /** Opens a page in its state, as who may see it. */
  visit: (checked: CheckedPage) => Promise<Page>;
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  sessions: [
    async ({}, use) => {
      const stack = stackOfRun();
      const redis = openRedis(stack);
      const newestSms = (mobile: string) => waitForSms(stack.inbox, mobile);
      const account = newAccount();
      const member = await signUp({ stack, redis, newestSms }, account);
      const { password } = account;
      const setCookie = await signIn(stack, account);
      await use({ member, 'confirmed member': await confirm(stack, { setCookie, password }) });
    },
    { scope: 'worker' },
  ],
  visit: async ({ page, stack, sessions, javaScriptEnabled }, use) => {
    await use(async ({ path, visitor, reach }) => {
      if (visitor !== 'nobody') await browseAs(page.context(), stack, sessions[visitor]);
      await page.goto(path);
      const hasForm = (await page.locator('main form').count()) > 0;
      if (javaScriptEnabled && hasForm) await waitForScript(page);
      await reach?.(page);
      return page;
    });
  },
});

export { expect };
