import { planApps, startApps } from '@menjin/local-stack/apps';
import { test as base, expect } from './setup/fixtures.ts';
import { storefrontPage } from './setup/storefront-page.ts';

const test = base.extend<{ unlisted: string }>({
  /** The same built page at an origin that nobody put on the list. */
  unlisted: async ({ stack }, use) => {
    const counts = { web: 0, server: 0, workers: 0, storefront: 1 };
    const planned = await planApps({ counts, ports: undefined, onLine: () => undefined });
    const env = { ...process.env, SERVER_PORT: new URL(stack.server).port };
    const apps = startApps(planned, { mode: 'production', env, onLine: () => undefined });
    await apps.untilReady(undefined);
    await use(planned[0]?.address ?? '');
    await apps.stop();
  },
});

test('a storefront at an origin outside the list says which one to add, and where', async ({
  page,
  stack,
  account,
  unlisted,
}) => {
  const shop = storefrontPage(page);
  await page.goto(unlisted);
  const notice = page.getByRole('status').filter({ hasText: 'ALLOWED_ORIGINS' });
  await expect(notice).toContainText(`ALLOWED_ORIGINS=${unlisted}`);
  await expect(notice).toContainText(stack.server);
  await expect(notice).toContainText('服务器没有允许这个网址');
  await expect(notice).toContainText('重启服务器');

  await shop.signIn.click();
  await shop.logIn(account);
  await expect(shop.alert).toHaveText('服务暂时连不上，稍后再试。');
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual([]);
});

test('a storefront whose server is away says so, and goes on when it is back', async ({
  page,
  stack,
}) => {
  const shop = storefrontPage(page);
  await page.route(`${stack.server}/**`, (route) => route.abort('connectionrefused'));
  await page.goto(stack.storefront ?? '');
  const notice = page.getByRole('status').filter({ hasText: '服务器没有回答' });
  await expect(notice).toContainText(stack.server);
  await expect(page.getByRole('heading', { name: '青釉茶杯' })).toBeVisible();
  const tryAgain = notice.getByRole('button', { name: '再试一次' });
  await tryAgain.waitFor();
  await page.unroute(`${stack.server}/**`);
  await tryAgain.click();
  await expect(notice).toBeHidden();
  await shop.isSignedOut();
});
