import { ACCOUNT_URL, expect, newAccount, newMobile, newUsername, test } from './setup/fixtures.ts';
import { registerAndReturn } from './setup/register-and-return.ts';
import { registerPage } from './setup/register-page.ts';

test('registers with the code from the inbox, signs out, and signs in by every name', async ({
  page,
  captchaText,
  newestSms,
  query,
}) => {
  const account = newAccount();
  await page.goto('/register');
  await registerAndReturn(page, account, { captcha: () => captchaText(page), sms: newestSms });
  // Three sign-outs, three sign-ins: one row is left.
  const rows = await query(
    'SELECT 1 FROM sessions JOIN tb_users u ON u.id = user_id WHERE u.mobile = $1',
    [account.mobile],
  );
  expect(rows).toHaveLength(1);
});

test('says what is wrong with each field, keeps what was typed, and writes nothing', async ({
  page,
  captchaText,
  newestSms,
  redis,
  query,
}) => {
  const [mobile, username] = [newMobile(), newUsername()];
  const form = registerPage(page);
  await form.open();

  await form.mobile.fill(mobile);
  await form.captcha.fill('AAAA');
  await form.getCode.click();
  await expect.poll(() => form.errorOf(form.captcha)).toContain('字符不对，已换一张新图');
  await expect(form.captcha).toHaveValue('');
  await expect(form.mobile).toHaveValue(mobile);

  const expired = await captchaText(page);
  await redis.del(`captcha:${await page.locator('input[name="captchaId"]').inputValue()}`);
  await form.captcha.fill(expired);
  await form.getCode.click();
  await expect.poll(() => form.errorOf(form.captcha)).toContain('图片已过期');

  await form.captcha.fill(await captchaText(page));
  await form.getCode.click();
  await expect(form.sentTo).toBeVisible();
  const { code } = await newestSms(mobile);

  await form.code.fill(code);
  await form.username.fill(username);
  await form.password.fill('short');
  await form.repeatedPassword.fill('other');
  await form.create.click();
  await expect.poll(() => form.errorOf(form.password)).toContain('密码至少 8 位');
  expect(await form.errorOf(form.repeatedPassword)).toContain('两次输入的密码不一样');
  expect(await form.errorOf(form.agreement)).toContain('勾选同意后才能创建账号');
  await expect(form.username).toHaveValue(username);

  await form.password.fill('correct horse');
  await form.repeatedPassword.fill('correct horse');
  await form.agreement.check();
  await form.code.fill(String((Number(code) + 1) % 1_000_000).padStart(6, '0'));
  await form.create.click();
  await expect.poll(() => form.errorOf(form.code)).toContain('还可以试 4 次');
  expect(await query('SELECT 1 FROM tb_users WHERE mobile = $1', [mobile])).toEqual([]);
});

test('a taken name and a taken number are told, and the code is not lost by it', async ({
  page,
  captchaText,
  newestSms,
  query,
  account: taken,
}) => {
  // A number that gets an account while its owner fills in the form.
  const mobile = newMobile();
  const form = registerPage(page);
  await form.open();
  await form.mobile.fill(mobile);
  await form.captcha.fill(await captchaText(page));
  await form.getCode.click();
  await expect(form.sentTo).toBeVisible();
  const { code } = await newestSms(mobile);
  const submit = (username: string) => form.complete(code, { username, password: 'correct horse' });

  await submit(taken.username.toUpperCase());
  await expect.poll(() => form.errorOf(form.username)).toContain('这个用户名已被使用');

  await query('UPDATE tb_users SET mobile = $1 WHERE mobile = $2', [mobile, taken.mobile]);
  const free = newUsername();
  await submit(free);
  await expect.poll(() => form.errorOf(form.mobile)).toContain('这个手机号已经注册');
  expect(await query('SELECT 1 FROM tb_users WHERE username = $1', [free])).toEqual([]);

  await query('UPDATE tb_users SET mobile = $2 WHERE mobile = $1', [mobile, taken.mobile]);
  await submit(free);
  await expect(page).toHaveURL(ACCOUNT_URL);
});
