import { ACCOUNT_URL, expect, grouped, newMobile, newUsername, test } from './setup/fixtures.ts';
import { forgotPage } from './setup/forgot-page.ts';
import { giveNewNumber } from './setup/give-new-number.ts';
import { loginPage } from './setup/login-page.ts';
import { registerAndReturn } from './setup/register-and-return.ts';
import { registerPage } from './setup/register-page.ts';
import { smsLoginPage } from './setup/sms-login-page.ts';

test.use({ javaScriptEnabled: false });

test('registers, signs out and signs in by every name without JavaScript', async ({
  page,
  captchaText,
  newestSms,
}) => {
  const account = { mobile: newMobile(), username: newUsername(), password: 'correct horse' };
  await page.goto('/register');
  await registerAndReturn(page, account, { captcha: () => captchaText(page), sms: newestSms });
});

test('a wrong password is told without JavaScript, and nothing of the form is in the URL', async ({
  page,
  account,
}) => {
  const form = loginPage(page);
  await form.open();
  await form.signIn(account.username, 'wrong horse');
  await expect(page.getByRole('main')).toContainText('用户名、手机号或密码不对');
  expect(page.url()).not.toMatch(/password|wrong/);
  await expect(form.identifier).toHaveValue(account.username);

  await form.password.fill(account.password);
  await form.submit.click();
  await expect(page).toHaveURL(ACCOUNT_URL);
});

test('a code that an image proves signs in without JavaScript', async ({
  page,
  captchaText,
  newestSms,
  query,
  account,
}) => {
  const { mobile } = await giveNewNumber(query, account);
  const captcha = page.getByRole('textbox', { name: '图形验证码' });
  const form = smsLoginPage(page);
  await form.open();
  await form.mobile.fill(mobile);
  await captcha.fill('????');
  await form.getCode.click();
  await expect(page.getByRole('main')).toContainText('字符不对，已换一张新图');
  await captcha.fill(await captchaText(page));
  await form.getCode.click();
  await expect(form.sentTo).toBeVisible();

  await form.open();
  await expect(form.sentTo).toBeVisible();
  await form.changeNumber.click();
  await expect(form.mobile).toBeFocused();
  await expect(form.mobile).toHaveValue(grouped(mobile));
  await form.open();

  await form.code.fill('000 000');
  await form.submit.click();
  await expect(page.getByRole('main')).toContainText('短信验证码不对');
  await form.code.fill((await newestSms(mobile)).code);
  await form.submit.click();
  await expect(page).toHaveURL(ACCOUNT_URL);
});

test('a lost password is replaced without JavaScript, and no secret is in the URL', async ({
  page,
  captchaText,
  newestSms,
  query,
  account,
}) => {
  const { mobile, username } = await giveNewNumber(query, account);
  const form = forgotPage(page);
  await form.open();
  await form.mobile.fill(mobile);
  await page.getByRole('textbox', { name: '图形验证码' }).fill(await captchaText(page));
  await form.getCode.click();
  await expect(page.getByRole('main')).toContainText('第 2 步，共 3 步');
  await form.enterCode((await newestSms(mobile)).code);
  await expect(page.getByRole('main')).toContainText('第 3 步，共 3 步');
  await form.choose('short');
  await expect(page.getByRole('main')).toContainText('密码至少 8 位');
  expect(page.url()).toMatch(/\/forgot$/);
  await form.choose('another battery staple');
  await expect(page).toHaveURL(/\/login\?done=reset$/);
  await loginPage(page).signIn(username, 'another battery staple');
  await expect(page).toHaveURL(ACCOUNT_URL);
});

test('a number is typed once on the way from the login to the recovery and the registration', async ({
  page,
}) => {
  const mobile = newMobile();
  const link = (name: string) => page.getByRole('main').getByRole('button', { name });
  const form = loginPage(page);
  await page.goto('/login?next=/terms');
  await form.identifier.fill(mobile);
  await link('忘记密码？').click();
  await expect(page).toHaveURL(/\/forgot\?next=%2Fterms$/);
  await expect(forgotPage(page).mobile).toHaveValue(grouped(mobile));
  await link('创建账号').click();
  await expect(page).toHaveURL(/\/register\?next=%2Fterms$/);
  await expect(registerPage(page).mobile).toHaveValue(grouped(mobile));
});

test('every form has a POST target of its own', async ({ page }) => {
  for (const path of ['/login', '/login?m=sms', '/register', '/forgot', '/forgot?ticket=t']) {
    await page.goto(path);
    const forms = page.locator('main form');
    await expect(forms).toHaveCount(1);
    await expect(forms).toHaveAttribute('method', /post/i);
  }
});
