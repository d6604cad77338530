import { ACCOUNT_URL, expect, grouped, masked, newMobile, test } from './setup/fixtures.ts';
import { giveNewNumber } from './setup/give-new-number.ts';
import { LANGUAGES } from './setup/languages.ts';
import { loginPage } from './setup/login-page.ts';
import { smsLoginPage } from './setup/sms-login-page.ts';

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ locale: language });

    test('a code signs in, without any captcha to read', async ({
      page,
      newestSms,
      query,
      account,
    }) => {
      const { mobile, username } = await giveNewNumber(query, account);
      const form = smsLoginPage(page, language);
      await form.open();
      await form.askForCode(mobile);
      await expect(form.sentTo).toContainText(masked(mobile));
      await expect(form.code).toBeFocused();
      await expect(page.getByRole('img')).toHaveCount(0);
      await expect(page.locator('input[name="captchaId"]')).toHaveCount(0);

      const { purpose, code } = await newestSms(mobile);
      expect(purpose).toBe('login');
      await form.code.fill(code);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(ACCOUNT_URL);
      await expect(page.getByRole('main')).toContainText(username);
    });
  });
}

test('a wrong code and one that has expired are told apart, and the number is kept', async ({
  page,
  newestSms,
  redis,
  query,
  account,
}) => {
  const { mobile } = await giveNewNumber(query, account);
  const form = smsLoginPage(page);
  await form.open();
  await form.askForCode(mobile);
  const { code } = await newestSms(mobile);
  const alert = page.getByRole('main').getByRole('alert');

  await form.code.fill(String((Number(code) + 1) % 1_000_000).padStart(6, '0'));
  await form.submit.click();
  await expect(alert).toContainText('还可以试 4 次');
  await expect(alert).toBeFocused();
  await expect(page.getByRole('main')).toContainText(masked(mobile));

  await redis.del(`sms_code:login:${mobile}`);
  await form.code.fill(code);
  await form.submit.click();
  await expect(alert).toContainText('短信验证码已过期');
  await expect(page).toHaveURL(/\/login\?m=sms$/);
});

test('a number without account sees the same, and gets no message', async ({ page, query }) => {
  const mobile = newMobile();
  const form = smsLoginPage(page);
  await form.open();
  await form.askForCode(mobile);
  await form.code.fill('123456');
  await form.submit.click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('还可以试 4 次');
  const messages = await query('SELECT state FROM sms_messages WHERE mobile = $1', [mobile]);
  expect(messages).toEqual([{ state: 'suppressed' }]);
});

test('work that was not done is told, and can be tried again', async ({ page }) => {
  const form = smsLoginPage(page);
  await form.open();
  await form.mobile.fill(newMobile());
  await page.route(/work|worker|chunks/, (route) => route.abort());
  await form.getCode.click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    '自动验证没有完成，再试一次',
  );
  await expect(form.getCode).toHaveAccessibleDescription('自动验证没有完成，再试一次。');
  await page.unroute(/work|worker|chunks/);
  await form.getCode.click();
  await expect(form.sentTo).toBeVisible();
});

test('an account that was not used for long is asked for its password, under the same code', async ({
  page,
  newestSms,
  query,
  account,
}) => {
  const { mobile, password, username } = await giveNewNumber(query, account);
  await query("UPDATE tb_users SET last_login = now() - interval '91 days' WHERE mobile = $1", [
    mobile,
  ]);
  await query('DELETE FROM sessions USING tb_users u WHERE u.id = user_id AND u.mobile = $1', [
    mobile,
  ]);
  const form = smsLoginPage(page);
  await form.open();
  await form.askForCode(mobile);
  await form.code.fill((await newestSms(mobile)).code);
  await expect(form.password).toBeHidden();
  await form.submit.click();
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toContainText('还要输入账号的密码');

  await form.password.fill('wrong horse');
  await form.submit.click();
  await expect(alert).toContainText('密码不对');
  await expect(form.password).toHaveValue('');

  await form.password.fill(password);
  await form.submit.click();
  await expect(page).toHaveURL(ACCOUNT_URL);
  await expect(page.getByRole('main')).toContainText(username);
});

test('the tabs are links that keep where to go on, and carry a number outside of the URL', async ({
  page,
}) => {
  const [byPassword, bySms] = [loginPage(page), smsLoginPage(page)];
  await page.goto('/login?next=/terms');
  await byPassword.identifier.fill('138 0013 8000');
  await byPassword.bySms.click();
  await expect(page).toHaveURL(/\/login\?m=sms&next=%2Fterms$/);
  await expect(byPassword.bySms).toHaveAttribute('aria-current', 'page');
  await expect(bySms.mobile).toHaveValue('138 0013 8000');
  await bySms.byPassword.click();
  await expect(page).toHaveURL(/\/login\?next=%2Fterms$/);
  await expect(byPassword.identifier).toHaveValue('13800138000');

  await byPassword.identifier.fill('a_username');
  await byPassword.bySms.click();
  await expect(bySms.mobile).toHaveValue('');
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('whoever guessed too often is led to the code, which still signs in', async ({
  page,
  stack,
  newestSms,
  query,
  account,
}) => {
  const { mobile, password } = await giveNewNumber(query, account);
  const guess = () =>
    fetch(`${stack.server}/trpc/login.withPassword`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ identifier: mobile, password: 'wrong horse' }),
    });
  for (let guesses = 0; guesses < 10; guesses += 1) await guess();

  const [byPassword, bySms] = [loginPage(page), smsLoginPage(page)];
  await byPassword.open();
  await byPassword.signIn(mobile, password);
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    /尝试次数太多，\d+ ?分钟后再试，或用短信验证码登录/,
  );
  await byPassword.useSms.click();
  await expect(bySms.mobile).toHaveValue(grouped(mobile));
  await bySms.getCode.click();
  await bySms.code.fill((await newestSms(mobile)).code);
  await bySms.submit.click();
  await expect(page).toHaveURL(ACCOUNT_URL);
});
