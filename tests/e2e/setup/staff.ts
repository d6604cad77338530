import { randomInt, randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { test as base, newAccount } from './fixtures.ts';
import { browseAs, confirm } from './sign-in.ts';
import { type Account, signUp } from './sign-up.ts';

type Person = Account & { id: number; setCookie: string };

type StaffFixtures = {
  /** A member of staff who has confirmed, for this test alone; the page is theirs. */
  staff: Person;
  /** Somebody whom staff looks at. */
  customer: Person;
};

type Query = <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;

export const test = base.extend<StaffFixtures>({
  staff: async ({ account, query, stack, page }, use) => {
    await query('UPDATE tb_users SET is_staff = true WHERE mobile = $1', [account.mobile]);
    const setCookie = await confirm(stack, account);
    await browseAs(page.context(), stack, setCookie);
    await use({ ...account, id: await idOf(query, account), setCookie });
  },
  customer: async ({ stack, redis, newestSms, query }, use) => {
    const customer = newAccount();
    const setCookie = await signUp({ stack, redis, newestSms }, customer);
    await use({ ...customer, id: await idOf(query, customer), setCookie });
  },
});

async function idOf(query: Query, { mobile }: Pick<Account, 'mobile'>): Promise<number> {
  const [row] = await query<{ id: number }>('SELECT id FROM tb_users WHERE mobile = $1', [mobile]);
  return row?.id ?? 0;
}

/** The beginning of 100 numbers that no other test uses. */
export const newPrefix = () => `17${String(randomInt(10_000_000)).padStart(7, '0')}`;

export type LoggedMessage = {
  mobile: string;
  purpose?: string;
  state?: string;
  gateway?: string;
  attempts?: number;
  failure?: string;
  price?: number;
  createdAt?: Date;
  /** Left out where no gateway took it. */
  sentAt?: Date;
  usedAt?: Date;
};

/** Puts a message into the log as if it had been sent; answers its id. */
export async function logMessage(query: Query, message: LoggedMessage): Promise<string> {
  const { purpose = 'register', state = 'delivered', createdAt = new Date() } = message;
  const id = randomUUID();
  await query(
    `INSERT INTO sms_messages (id, challenge_id, mobile, purpose, state, gateway, attempts, failure,
       price, created_at, expires_at, sent_at, used_at)
     VALUES ($1, $2, $3, $4, $5::sms_state, $6, $7, $8, $9, $10, $10, $11, $12)`,
    [
      id,
      randomUUID(),
      message.mobile,
      purpose,
      state,
      message.gateway ?? 'sandbox',
      message.attempts ?? 1,
      message.failure ?? null,
      message.price ?? 0.05,
      createdAt,
      message.sentAt ?? null,
      message.usedAt ?? null,
    ],
  );
  return id;
}

/** Every address that the page opens or asks for from now on. */
export function watchUrls(page: Page): string[] {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  return urls;
}

/** Types a reason and presses the button of the form. */
export async function giveReason(page: Page, reason: string, button: string): Promise<void> {
  await page.getByLabel(/^(原因|Reason)/).fill(reason);
  await page.getByRole('button', { name: button, exact: true }).click();
}

export { expect } from './fixtures.ts';
