import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, newAccount, test } from './setup/fixtures.ts';
import { HOSTS, storefrontAt, storefrontPage } from './setup/storefront-page.ts';

for (const host of HOSTS) {
  test(`${host}: whoever registers in the storefront is greeted by name, and the page calls its own host`, async ({
    page,
    context,
    stack,
    captchaText,
    newestSms,
  }) => {
    const account = newAccount();
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).hostname));
    const shop = storefrontPage(page);
    await page.goto(storefrontAt(stack, host));
    await shop.register.click();
    await shop.mobile.fill(account.mobile);
    await shop.captchaImage.waitFor();
    await shop.captcha.fill((await captchaText(page)).toLowerCase());
    await shop.getCode.click();
    await expect(shop.sentTo).toContainText(
      `${account.mobile.slice(0, 3)}****${account.mobile.slice(7)}`,
    );
    await expect(shop.code).toBeFocused();
    await expect(page.getByRole('button', { name: /秒后可重发/ })).toBeVisible();
    await shop.code.fill((await newestSms(account.mobile)).code);
    await shop.username.fill(account.username);
    await shop.password.fill(account.password);
    await shop.repeatedPassword.fill(account.password);
    await shop.agreement.check();
    await shop.submit('注册').click();

    await shop.isSignedIn(account);
    await expect(page).toHaveURL(`${storefrontAt(stack, host)}/`);
    await expect(shop.account).toContainText(account.username);
    await page.reload();
    await shop.isSignedIn(account);
    expect([...asked]).toEqual([host]);
    const sessions = (await context.cookies()).filter(({ name }) => name === 'menjin.session');
    expect(sessions.map(({ domain }) => domain)).toEqual([host]);
  });

  for (const remembered of [false, true]) {
    test(`${host}: in the storefront, ${remembered ? 'a remembered session outlives' : 'any other session ends with'} the browser`, async ({
      playwright,
      launchOptions,
      stack,
      account,
    }) => {
      const profile = await mkdtemp(path.join(tmpdir(), 'menjin-profile-'));
      const options = { ...launchOptions, baseURL: storefrontAt(stack, host), locale: 'zh-CN' };
      const open = () => playwright.chromium.launchPersistentContext(profile, options);
      try {
        const before = await open();
        const page = await before.newPage();
        const shop = storefrontPage(page);
        await page.goto('/login');
        if (remembered) await shop.remembered.check();
        await shop.logIn(account);
        await shop.isSignedIn(account);
        await before.close();

        const after = await open();
        const pageAfter = await after.newPage();
        const shopAfter = storefrontPage(pageAfter);
        await pageAfter.goto('/');
        if (remembered) await shopAfter.isSignedIn(account);
        else await shopAfter.isSignedOut();
        await after.close();
      } finally {
        await rm(profile, { recursive: true, force: true, maxRetries: 3 });
      }
    });
  }
}

test('the storefront tells a wrong password, and keeps the name', async ({
  page,
  stack,
  account,
}) => {
  const shop = storefrontPage(page);
  await page.goto(`${stack.storefront}/login`);
  await shop.logIn({ ...account, password: 'wrong horse' });
  await expect(shop.alert).toHaveText('用户名、手机号或密码不对。');
  await expect(shop.alert).toBeFocused();
  await expect(shop.identifier).toHaveValue(account.username);
  expect(page.url()).toBe(`${stack.storefront}/login`);
});

test('the storefront tells a wrong captcha at its field, and shows another one', async ({
  page,
  stack,
  captchaText,
}) => {
  const shop = storefrontPage(page);
  await page.goto(`${stack.storefront}/register`);
  await shop.mobile.fill(newAccount().mobile);
  await shop.captchaImage.waitFor();
  const first = await page.locator('input[name="captchaId"]').inputValue();
  await shop.captcha.fill('????');
  await shop.getCode.click();
  await expect(shop.captcha).toHaveAccessibleDescription(/字符不对，已换一张新图/);
  await expect(shop.captcha).toBeFocused();
  await expect(shop.captcha).toHaveValue('');
  await expect(page.locator('input[name="captchaId"]')).not.toHaveValue(first);

  await shop.captchaImage.waitFor();
  await shop.captcha.fill(await captchaText(page));
  await shop.getCode.click();
  await expect(shop.sentTo).toBeVisible();
});

test('the storefront tells what is wrong at each field, and leads to the first', async ({
  page,
  stack,
}) => {
  const shop = storefrontPage(page);
  await page.goto(`${stack.storefront}/register`);
  await shop.mobile.fill('138001');
  await shop.submit('注册').click();
  await expect(shop.mobile).toBeFocused();
  await expect(shop.mobile).toHaveAccessibleDescription('手机号应为 11 位数字，以 1 开头。');
  await expect(shop.code).toHaveAccessibleDescription('先获取短信验证码。');
  await expect(shop.username).toHaveAccessibleDescription(/填写这一项/);
  await expect(shop.password).toHaveAccessibleDescription(/填写这一项/);
  await expect(shop.agreement).toHaveAccessibleDescription('勾选同意后才能注册。');
});

test.describe(() => {
  test.use({ locale: 'en-US' });
  test('the storefront speaks the language of the browser, or the one that is chosen', async ({
    page,
    stack,
  }) => {
    await page.goto(`${stack.storefront}/login`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await page.getByRole('button', { name: '中文' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('登录');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(page).toHaveTitle('登录 · 小店');
  });
});
