import { callApi } from './setup/call-api.ts';
import { expect, test } from './setup/fixtures.ts';
import { signIn, usernameOf } from './setup/sign-in.ts';
import type { StackAddresses } from './setup/stack-addresses.ts';
import { HOSTS, storefrontAt, storefrontPage } from './setup/storefront-page.ts';

type Listed = { id: string; isCurrent: boolean };

/** Ends, from another device, the one session that an account has besides it. */
async function endOthers(stack: StackAddresses, setCookie: string): Promise<void> {
  const listed = await callApi<Listed[]>(stack, 'session.list', { setCookie });
  const others = listed.data?.filter(({ isCurrent }) => !isCurrent) ?? [];
  for (const { id } of others) {
    const revoked = await callApi(stack, 'session.revoke', { input: { id }, setCookie });
    expect(revoked.status).toBe(200);
  }
}

for (const host of HOSTS) {
  test(`${host}: signing out of the storefront ends the session`, async ({
    page,
    context,
    stack,
    account,
  }) => {
    const shop = storefrontPage(page);
    await page.goto(`${storefrontAt(stack, host)}/login`);
    await shop.logIn(account);
    await shop.isSignedIn(account);
    const session = (await context.cookies()).find(({ name }) => name === 'menjin.session');
    const copy = `menjin.session=${session?.value}`;
    expect(await usernameOf(stack, copy)).toBe(account.username);

    await shop.signOut.click();
    await shop.isSignedOut();
    await expect(shop.main.getByRole('status')).toHaveText('已退出登录。');
    await expect(shop.account).toBeHidden();
    expect(await usernameOf(stack, copy)).toBeNull();
    await page.reload();
    await shop.isSignedOut();
    await expect(shop.main.getByRole('status')).toHaveText('');
  });

  for (const notice of ['at its next call', 'when it is looked at again'] as const) {
    test(`${host}: a session that ends elsewhere has expired in the storefront, ${notice}`, async ({
      page,
      stack,
      account,
    }) => {
      const shop = storefrontPage(page);
      await page.goto(`${storefrontAt(stack, host)}/login`);
      await shop.logIn(account);
      await expect(shop.account).toContainText(account.username);
      await endOthers(stack, await signIn(stack, account));

      if (notice === 'at its next call') await shop.refresh.click();
      // A window that comes to the front again cannot be had without one that has a front.
      else await page.evaluate(() => dispatchEvent(new Event('visibilitychange')));
      await expect(shop.expired).toBeVisible();
      await expect(shop.account).toBeHidden();
      await shop.isSignedOut();

      await shop.expired.getByRole('link', { name: '重新登录' }).click();
      await shop.logIn(account);
      await shop.isSignedIn(account);
      await expect(shop.expired).toBeHidden();
    });
  }
}

test('whoever signs out of the storefront is signed out, also when nothing can be asked afterwards', async ({
  page,
  stack,
  account,
}) => {
  const shop = storefrontPage(page);
  await page.goto(`${stack.storefront}/login`);
  await shop.logIn(account);
  await shop.isSignedIn(account);
  await page.route(/session\.current/, (route) => route.abort());

  await shop.signOut.click();
  await shop.isSignedOut();
  await expect(shop.main.getByRole('status')).toHaveText('已退出登录。');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('whoever cannot sign out of the storefront is told so, and stays at the button', async ({
  page,
  stack,
  account,
}) => {
  const shop = storefrontPage(page);
  await page.goto(`${stack.storefront}/login`);
  await shop.logIn(account);
  await shop.isSignedIn(account);
  await page.route(/session\.end/, (route) => route.abort());

  await shop.signOut.click();
  await expect(shop.main.getByRole('status').first()).toHaveText('服务暂时连不上，稍后再试。');
  await shop.isSignedIn(account);
  await expect(shop.signOut).toBeFocused();

  await page.unroute(/session\.end/);
  await shop.signOut.click();
  await shop.isSignedOut();
});

test('the place of the name keeps its size until the storefront knows who is there', async ({
  page,
  stack,
}) => {
  const answers: (() => void)[] = [];
  await page.route(/session\.current/, async (route) => {
    await new Promise<void>((resolve) => answers.push(resolve));
    await route.continue();
  });
  const shop = storefrontPage(page);
  await page.goto(stack.storefront ?? '');
  await expect(shop.header).toContainText('正在确认登录状态');
  const height = async () => (await shop.header.boundingBox())?.height;
  const before = await height();
  await expect.poll(() => answers.length).toBeGreaterThan(0);
  for (const answer of answers) answer();
  await shop.isSignedOut();
  expect(await height()).toBe(before);
});

test('what the storefront typed never reaches an address, and no cookie a script', async ({
  page,
  stack,
  account,
}) => {
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  const shop = storefrontPage(page);
  await page.goto(`${stack.storefront}/login`);
  await shop.logIn(account);
  await shop.isSignedIn(account);
  expect(addresses.join('\n')).not.toContain('horse');
  expect(await page.evaluate(() => document.cookie)).toBe('');
});
