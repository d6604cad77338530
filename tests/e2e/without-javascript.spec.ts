import { ACCOUNT_URL, expect, newMobile, newUsername, test } from './setup/fixtures.ts';
import { registerAndReturn } from './setup/register-and-return.ts';

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
  await page.goto('/login');
  await page.getByRole('textbox', { name: '用户名或手机号' }).fill(account.username);
  await page.getByRole('textbox', { name: '密码', exact: true }).fill('wrong horse');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('main')).toContainText('用户名、手机号或密码不对');
  expect(page.url()).not.toMatch(/password|wrong/);
  await expect(page.getByRole('textbox', { name: '用户名或手机号' })).toHaveValue(account.username);

  await page.getByRole('textbox', { name: '密码', exact: true }).fill(account.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page).toHaveURL(ACCOUNT_URL);
});

test('every form has a POST target of its own', async ({ page }) => {
  for (const path of ['/login', '/register']) {
    await page.goto(path);
    const forms = page.locator('main form');
    await expect(forms).toHaveCount(1);
    await expect(forms).toHaveAttribute('method', /post/i);
  }
});
