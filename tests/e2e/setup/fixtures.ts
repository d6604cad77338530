import { randomBytes, randomInt } from 'node:crypto';
import { test as base, expect, type Page } from '@playwright/test';
import type { Redis } from '@upstash/redis';
import pg from 'pg';
import { watchPolicy } from '../../pages/watch-policy.ts';
import { openRedis } from './open-redis.ts';
import { readCaptcha } from './read-captcha.ts';
import { type Account, signUp } from './sign-up.ts';
import type { StackAddresses } from './stack-addresses.ts';
import { stackOfRun } from './stack-of-run.ts';
import { type InboxMessage, waitForSms } from './wait-for-sms.ts';

type Fixtures = {
  stack: StackAddresses;
  /** What the captcha that the page shows says. */
  captchaText: (page: Page) => Promise<string>;
  /** Waits for the newest SMS to a number. */
  newestSms: (mobile: string) => Promise<InboxMessage>;
  /** Runs SQL on the stack's database. */
  query: <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;
  redis: Redis;
  /** Signed up over the API, for this test alone. */
  account: Account & { setCookie: string };
};

export const test = base.extend<Fixtures>({
  stack: async ({}, use) => {
    await use(stackOfRun());
  },
  baseURL: async ({ stack }, use) => use(stack.web),
  // Whatever a test does in it: a page of ours never needs what its policy forbids.
  page: async ({ page }, use) => {
    const refused = await watchPolicy(page);
    await use(page);
    expect(refused).toEqual([]);
  },
  redis: async ({ stack }, use) => {
    await use(openRedis(stack));
  },
  captchaText: async ({ redis }, use) => {
    await use((page) => readCaptcha(page, redis));
  },
  newestSms: async ({ stack }, use) => {
    await use((mobile) => waitForSms(stack.inbox, mobile));
  },
  query: async ({ stack }, use) => {
    const pool = new pg.Pool({ connectionString: stack.databaseUrl, max: 1 });
    await use(async <Row>(sql: string, values: unknown[] = []) => {
      const result = await pool.query(sql, values);
      return result.rows as Row[];
    });
    await pool.end();
  },
  account: async ({ stack, redis, newestSms }, use) => {
    const account = newAccount();
    await use({ ...account, setCookie: await signUp({ stack, redis, newestSms }, account) });
  },
});

export { expect };

/** A mainland number that no other test uses. */
export const newMobile = () => `138${String(randomInt(100_000_000)).padStart(8, '0')}`;

/** The number as its field shows it. */
export const grouped = (mobile: string) =>
  `${mobile.slice(0, 3)} ${mobile.slice(3, 7)} ${mobile.slice(7)}`;

/** The number as anything else shows it. */
export const masked = (mobile: string) => `${mobile.slice(0, 3)}****${mobile.slice(7)}`;

/** A username that no other test uses. */
export const newUsername = () => `user_${randomBytes(5).toString('hex')}`;

/** What somebody new types. */
export const newAccount = (): Account => ({
  mobile: newMobile(),
  username: newUsername(),
  password: 'correct horse',
});

/** The account page itself, not a login that leads there. */
export const ACCOUNT_URL = /^[^?]+\/account(\?done=registered)?$/;
