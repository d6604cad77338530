import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ACCOUNT_URL, expect, newUsername, test } from './setup/fixtures.ts';
import { loginPage } from './setup/login-page.ts';

for (const remembered of [false, true]) {
  test(`${remembered ? 'remembered' : 'not remembered'}: one round trip, one session cookie`, async ({
    page,
    context,
    account,
  }) => {
    const form = loginPage(page);
    await form.open();
    await form.identifier.fill(account.username);
    await form.password.fill(account.password);
    if (remembered) await form.remembered.check();

    const posts: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await form.submit.click();
    const headers = await (await answered).headersArray();
    await expect(page).toHaveURL(ACCOUNT_URL);
    const set = headers.filter(
      ({ name, value }) => /^set-cookie$/i.test(name) && /session/.test(value),
    );
    expect(set).toHaveLength(1);
    expect(posts).toHaveLength(1);

    const expiry = async () =>
      (await context.cookies()).find(({ name }) => name === 'menjin.session')?.expires;
    const lasts = remembered ? expect.closeTo(Date.now() / 1000 + 14 * 86_400, -2) : -1;
    expect(await expiry()).toEqual(lasts);
    await page.reload();
    await page.request.get('/api/auth/session');
    expect(await expiry()).toEqual(lasts);
  });
}

test('unknown name and wrong password are told alike, and the name is kept', async ({
  page,
  account,
}) => {
  const messages: (string | null)[] = [];
  const form = loginPage(page);
  for (const identifier of [account.username, newUsername()]) {
    await form.open();
    await form.signIn(identifier, 'wrong horse');
    const alert = page.getByRole('main').getByRole('alert');
    await expect(alert).toContainText('用户名、手机号或密码不对');
    messages.push(await alert.textContent());
    await expect(form.identifier).toHaveValue(identifier);
    await expect(form.password).toHaveValue('');
  }
  expect(messages[0]).toBe(messages[1]);
});

test('a page for those who are signed in leads to the login and back', async ({
  page,
  account,
}) => {
  await page.goto('/account');
  await expect(page).toHaveURL(/\/login\?next=(%2F|\/)account$/);
  const form = loginPage(page);
  await form.identifier.fill(account.mobile);
  await form.password.fill(account.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(ACCOUNT_URL);
  await page.goto('/login');
  await expect(page).toHaveURL(ACCOUNT_URL);
});

for (const remembered of [false, true]) {
  test(`${remembered ? 'a remembered session outlives' : 'any other session ends with'} the browser`, async ({
    playwright,
    launchOptions,
    stack,
    account,
  }) => {
    const profile = await mkdtemp(path.join(tmpdir(), 'menjin-profile-'));
    const options = { ...launchOptions, baseURL: stack.web, locale: 'zh-CN' };
    const open = () => playwright.chromium.launchPersistentContext(profile, options);
    try {
      const before = await open();
      const page = await before.newPage();
      const form = loginPage(page);
      await form.open();
      if (remembered) await form.remembered.check();
      await form.signIn(account.username, account.password);
      await expect(page).toHaveURL(ACCOUNT_URL);
      await before.close();

      const after = await open();
      const pageAfter = await after.newPage();
      await pageAfter.goto('/account');
      await expect(pageAfter).toHaveURL(remembered ? ACCOUNT_URL : /\/login\?next=/);
      await after.close();
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    }
  });
}
