import { ACCOUNT_URL, expect, grouped, newMobile, test } from './setup/fixtures.ts';
import { forgotPage } from './setup/forgot-page.ts';
import { giveNewNumber } from './setup/give-new-number.ts';
import { LANGUAGES } from './setup/languages.ts';
import { loginPage } from './setup/login-page.ts';

const NEW_PASSWORD = 'another battery staple';

const SAID = {
  'zh-CN': {
    steps: ['第 1 步，共 3 步', '第 2 步，共 3 步', '第 3 步，共 3 步'],
    maybe: '如果这个手机号已注册，你会收到一条短信',
    tooCommon: '很多人在用',
    done: '密码已更新，用新密码登录',
  },
  'en-US': {
    steps: ['Step 1 of 3', 'Step 2 of 3', 'Step 3 of 3'],
    maybe: 'If this number has an account, you will get an SMS',
    tooCommon: 'Many people use this password',
    done: 'Your password was changed. Sign in with the new one',
  },
};

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ locale: language });

    test('a code leads to a new password; a weak one costs nothing, and old sessions are over', async ({
      page,
      stack,
      newestSms,
      query,
      account,
    }) => {
      const said = SAID[language];
      const { mobile, username, password } = await giveNewNumber(query, account);
      const form = forgotPage(page, language);
      const main = page.getByRole('main');
      await form.open();
      await expect(main).toContainText(said.steps[0] ?? '');
      await form.askForCode(mobile);
      await expect(main).toContainText(said.steps[1] ?? '');
      await expect(main).toContainText(said.maybe);
      await expect(main).toContainText(`${mobile.slice(0, 3)}****${mobile.slice(-4)}`);
      await expect(form.code).toBeFocused();
      await expect(page.getByRole('img')).toHaveCount(0);

      const { purpose, code } = await newestSms(mobile);
      expect(purpose).toBe('reset');
      await form.enterCode(code);
      await expect(main).toContainText(said.steps[2] ?? '');
      await expect(form.password).toBeFocused();
      await form.choose('password123');
      await expect(main.getByRole('alert')).toContainText(said.tooCommon);
      await form.choose(NEW_PASSWORD);
      await expect(page).toHaveURL(/\/login\?done=reset$/);
      await expect(main.getByRole('status')).toContainText(said.done);

      const cookie = account.setCookie.split(';')[0] ?? '';
      const session = await fetch(`${stack.web}/api/auth/session`, { headers: { cookie } });
      expect(await session.json()).toEqual({});
      const login = loginPage(page, language);
      await expect(login.identifier).toHaveValue(mobile);
      await login.signIn(username, password);
      await expect(main.getByRole('alert')).toBeVisible();
      await login.signIn(username, NEW_PASSWORD);
      await expect(page).toHaveURL(ACCOUNT_URL);
    });
  });
}

test('a number without account sees the same screens', async ({ page, query, account }) => {
  const seen: string[][] = [];
  for (const mobile of [(await giveNewNumber(query, account)).mobile, newMobile()]) {
    const form = forgotPage(page);
    const main = page.getByRole('main');
    const look = async () => (await main.innerText()).replaceAll(/\d{3}\*{4}\d{4}|\d+ 秒/g, '…');
    // Somebody else: this browser would go on with the code it asked for.
    await page.context().clearCookies();
    await form.open();
    await form.askForCode(mobile);
    const asked = await look();
    await form.enterCode('000000');
    await main.getByRole('alert').waitFor();
    seen.push([asked, await look(), page.url()]);
  }
  expect(seen[1]).toEqual(seen[0]);
});

test('a ticket is used once, and whoever comes too late begins again with the number kept', async ({
  page,
  context,
  newestSms,
  query,
  account,
}) => {
  const { mobile } = await giveNewNumber(query, account);
  const form = forgotPage(page);
  await form.open();
  await form.askForCode(mobile);
  await form.enterCode((await newestSms(mobile)).code);
  const ticket = await page.locator('input[name="ticket"]').inputValue();

  const elsewhere = await context.newPage();
  await elsewhere.goto(`/forgot?ticket=${ticket}`);
  await forgotPage(elsewhere).choose(NEW_PASSWORD);
  await expect(elsewhere).toHaveURL(/\/login\?done=reset$/);

  await form.choose(NEW_PASSWORD);
  await expect(page.getByRole('main').getByRole('alert')).toContainText('这一步已过期');
  await expect(form.mobile).toHaveValue(grouped(mobile));
});

test('the number can be changed, and is carried back', async ({ page }) => {
  const mobile = newMobile();
  const [login, form] = [loginPage(page), forgotPage(page)];
  await login.open();
  await login.identifier.fill(mobile);
  await login.forgot.click();
  await expect(form.mobile).toHaveValue(grouped(mobile));
  await form.askForCode(mobile);
  await form.change.click();
  await expect(form.mobile).toHaveValue(grouped(mobile));
});

test('an account that was not used for long goes on by email; the ticket leaves the address bar', async ({
  page,
  newestSms,
  query,
  account,
}) => {
  const { mobile, username } = await giveNewNumber(query, account);
  const email = `${username}@example.com`;
  await query(
    `UPDATE tb_users SET email = $1, email_active = true, last_login = now() - interval '91 days'
    WHERE mobile = $2`,
    [email, mobile],
  );
  await query('DELETE FROM sessions USING tb_users u WHERE u.id = user_id AND u.mobile = $1', [
    mobile,
  ]);
  const form = forgotPage(page);
  await form.open();
  await form.askForCode(mobile);
  await form.enterCode((await newestSms(mobile)).code);
  await expect(page.getByRole('main')).toContainText('us****@example.com');

  const { text } = await newestSms(email);
  const ticket = /\/forgot\?ticket=([\w.-]+)/.exec(text)?.[1] ?? '';
  const referers: string[] = [];
  page.on('request', (request) => referers.push(request.headers()['referer'] ?? ''));
  const answer = await page.goto(`/forgot?ticket=${ticket}`);
  expect(answer?.headers()['referrer-policy']).toBe('strict-origin');
  expect(answer?.headers()['cache-control']).toContain('no-store');
  await expect(page).toHaveURL(/\/forgot$/);
  await form.choose(NEW_PASSWORD);
  await expect(page).toHaveURL(/\/login\?done=reset$/);
  expect(referers.filter((referer) => referer.includes(ticket))).toEqual([]);
  await page.goBack();
  expect(page.url()).not.toContain(ticket);
});
