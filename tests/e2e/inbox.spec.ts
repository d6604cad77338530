import { randomInt, randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { bringAxe, findViolations } from '../pages/find-violations.ts';
import { expect, newAccount, newMobile, test } from './setup/fixtures.ts';
import { signUp } from './setup/sign-up.ts';

type Query = (sql: string, values?: unknown[]) => Promise<unknown>;

const newCode = () => String(randomInt(1_000_000)).padStart(6, '0');

/** Puts a message where the sandbox gateway puts its own; answers its code. */
async function deliver(query: Query, to: string, code = newCode()): Promise<string> {
  await query(
    `INSERT INTO sandbox_messages (id, "to", purpose, text, code, at)
     VALUES ($1, $2, 'login', $3, $4, now())`,
    [randomUUID(), to, `【门禁】验证码 ${code}，你正在登录。`, code],
  );
  return code;
}

const log = (page: Page) => page.getByRole('log');
const conversations = (page: Page) => page.getByRole('navigation', { name: '会话' });

/** Opens the inbox and waits until it would hear of a message. */
async function open(page: Page, to?: string): Promise<void> {
  const connected = page.waitForResponse(/\/dev\/inbox\/events$/);
  await page.goto(to === undefined ? '/dev/inbox' : `/dev/inbox?to=${encodeURIComponent(to)}`);
  await connected;
}

test('a message that comes in while the page is open appears within 2 s, without a reload', async ({
  page,
  stack,
  redis,
  newestSms,
}) => {
  const account = newAccount();
  await open(page, account.mobile);
  await expect(log(page)).toContainText(`${account.mobile} 还没有收到消息`);
  await page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''));

  // Answers once the message is there.
  await signUp({ stack, redis, newestSms }, account);
  const { code } = await newestSms(account.mobile);
  await expect(log(page).locator('code')).toHaveText(code, { timeout: 2_000 });
  await expect(conversations(page).getByRole('link', { name: account.mobile })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(page.locator('html')).toHaveAttribute('data-same-page', '');
});

test('nothing on the page moves or is read again when a message comes in', async ({
  page,
  query,
}) => {
  const mobile = newMobile();
  const older = await deliver(query, mobile);
  await open(page, mobile);
  await expect(log(page).locator('code')).toHaveCount(1);
  await page.evaluate(watchShiftsAndWords);

  const newest = await deliver(query, mobile);
  await expect(log(page).locator('code').first()).toHaveText(newest);
  await expect(log(page).locator('code').first()).toBeInViewport();
  await expect(log(page).locator('code').last()).toHaveText(older);
  // Slid into view, from above.
  await expect.poll(() => log(page).evaluate((element) => element.scrollTop)).toBe(0);
  const { shift, said } = await page.evaluate(stopWatching);
  expect(shift).toBe(0);
  // What a screen reader is given to read: this message, whole, and none of the others.
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(newest);
  expect(said[0]).not.toContain(older);
});

test('a connection that fails is made anew, and then tells what was missed', async ({
  page,
  query,
}) => {
  const mobile = newMobile();
  await page.route('**/dev/inbox/events', (route) => route.fulfill({ status: 503 }));
  await page.goto(`/dev/inbox?to=${mobile}`);
  await expect(page.getByRole('status')).toHaveText('正在重新连接…');
  const code = await deliver(query, mobile);
  await page.unroute('**/dev/inbox/events');
  await expect(log(page).locator('code')).toHaveText(code);
  await expect(page.getByRole('status').first()).toHaveText('实时更新');
});

test('the code is copied, and the button says so', async ({ page, context, query }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const mobile = newMobile();
  const code = await deliver(query, mobile);
  await open(page, mobile);
  await page.getByRole('button', { name: '复制验证码' }).click();
  await expect(log(page).getByRole('status')).toHaveText('已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
});

test('what was not shown before is marked, until it was', async ({ page, query }) => {
  const [seen, waiting] = [newMobile(), newMobile()];
  await deliver(query, seen);
  await open(page, seen);
  await deliver(query, waiting);
  const marked = (to: string) => conversations(page).getByRole('link', { name: to });
  await expect(marked(waiting)).toContainText('未读');

  await open(page, waiting);
  await expect(marked(seen)).toBeVisible();
  await expect(marked(seen)).not.toContainText('未读');
  await open(page, seen);
  await expect(marked(waiting)).toBeVisible();
  await expect(marked(waiting)).not.toContainText('未读');
});

test('without JavaScript the page loads itself anew', async ({ browser, stack, query }) => {
  const mobile = newMobile();
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: stack.web });
  const page = await context.newPage();
  await page.goto(`/dev/inbox?to=${mobile}`);
  const code = await deliver(query, mobile);
  await expect(page.getByRole('log').locator('code')).toHaveText(code);
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`fits ${width} px, and can be read (${colorScheme})`, async ({
      browser,
      stack,
      query,
    }) => {
      const mobile = newMobile();
      await deliver(query, mobile);
      await deliver(query, `${'long.'.repeat(20)}name.${mobile}@example.com`);
      const viewport = { width, height: 640 };
      const context = await browser.newContext({ colorScheme, viewport, baseURL: stack.web });
      const page = await context.newPage();
      for (const path of ['/dev/inbox', `/dev/inbox?to=${newMobile()}`]) {
        await page.goto(path);
        await expect(log(page)).toBeVisible();
        const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(room).toBeLessThanOrEqual(0);
        await bringAxe(page);
        expect(await findViolations(page)).toEqual([]);
      }
      await context.close();
    });
  }
}

declare global {
  interface Window {
    watched: { shift: number; said: string[]; take: () => void };
  }
}

/** Notes from now on what the layout moves by itself in the log, and what is added to it. */
function watchShiftsAndWords(): void {
  type LayoutShift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
  const element = document.querySelector('[role=log]');
  if (element === null) throw new Error('There is no log.');
  const add = (entries: PerformanceEntryList) => {
    // The list beside it is in the order of the newest messages, those of other tests, too.
    const own = (entries as LayoutShift[]).filter(({ sources }) =>
      sources.some(({ node }) => element.contains(node)),
    );
    for (const { value } of own) window.watched.shift += value;
  };
  const shifts = new PerformanceObserver((list) => add(list.getEntries()));
  window.watched = { shift: 0, said: [], take: () => add(shifts.takeRecords()) };
  shifts.observe({ type: 'layout-shift' });
  new MutationObserver((mutations) => {
    for (const { addedNodes, target, type } of mutations) {
      if (type === 'characterData') window.watched.said.push(target.textContent ?? '');
      for (const node of addedNodes) window.watched.said.push(node.textContent ?? '');
    }
  }).observe(element, { childList: true, characterData: true, subtree: true });
}

/** What was noted, once the last frame is drawn. */
async function stopWatching(): Promise<{ shift: number; said: string[] }> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const { watched } = window;
  watched.take();
  return { shift: watched.shift, said: watched.said };
}
