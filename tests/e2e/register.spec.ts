import {
  ACCOUNT_URL,
  expect,
  grouped,
  newAccount,
  newMobile,
  newUsername,
  test,
} from './setup/fixtures.ts';
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
  await expect(form.mobile).toHaveValue(grouped(mobile));

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

test('the owner of a number that an account left idle takes it over by saying so', async ({
  page,
  captchaText,
  newestSms,
  query,
  account: idle,
}) => {
  const mobile = newMobile();
  const username = newUsername();
  await query(
    "UPDATE tb_users SET mobile = $1, last_login = now() - interval '91 days' WHERE mobile = $2",
    [mobile, idle.mobile],
  );
  await query('DELETE FROM sessions USING tb_users u WHERE u.id = user_id AND u.mobile = $1', [
    mobile,
  ]);
  const form = registerPage(page);
  await form.open();
  await form.mobile.fill(mobile);
  await form.captcha.fill(await captchaText(page));
  await form.getCode.click();
  await expect(form.sentTo).toBeVisible();
  await expect(form.isNewNumber).toBeHidden();
  await form.complete((await newestSms(mobile)).code, { username, password: 'correct horse' });
  await expect.poll(() => form.errorOf(form.mobile)).toContain('很久没有使用');

  await form.isNewNumber.check();
  await form.create.click();
  await expect(page).toHaveURL(ACCOUNT_URL);
  const owners = await query('SELECT username FROM tb_users WHERE mobile = $1', [mobile]);
  expect(owners).toEqual([{ username }]);
});

test('a password says how strong it is while it is typed, aloud only when the typing pauses', async ({
  page,
}) => {
  await page.clock.install();
  const form = registerPage(page);
  await form.open();
  await page.clock.pauseAt(Date.now() + 60_000);
  const shown = page.locator('[aria-hidden="true"]', { hasText: '密码强度' });
  const spoken = page.getByRole('status').filter({ hasText: '密码强度' });
  await form.password.pressSequentially('correct horse');
  await expect(shown).toContainText('一般');
  await expect(spoken).toHaveCount(0);
  await page.clock.runFor(2_000);
  await expect(spoken).toContainText('一般');
  await form.password.fill('');
  await expect(shown).toHaveCount(0);
});

test('a common password and one made of the own name are refused at their field', async ({
  page,
  captchaText,
  newestSms,
}) => {
  const [mobile, username] = [newMobile(), newUsername()];
  const form = registerPage(page);
  await form.open();
  await form.mobile.fill(mobile);
  await form.captcha.fill(await captchaText(page));
  await form.getCode.click();
  await expect(form.sentTo).toBeVisible();
  const { code } = await newestSms(mobile);
  await form.complete(code, { username, password: 'password123' });
  await expect.poll(() => form.errorOf(form.password)).toContain('很多人在用');
  await form.complete(code, { username, password: mobile });
  await expect.poll(() => form.errorOf(form.password)).toContain('除用户名、手机号');
  await form.complete(code, { username, password: 'correct horse' });
  await expect(page).toHaveURL(ACCOUNT_URL);
});
