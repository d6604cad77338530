import {
  ACCOUNT_URL,
  expect,
  grouped,
  masked,
  newAccount,
  newMobile,
  test,
} from './setup/fixtures.ts';
import { forgotPage } from './setup/forgot-page.ts';
import { giveNewNumber } from './setup/give-new-number.ts';
import { loginPage } from './setup/login-page.ts';
import { secondsLeft } from './setup/seconds-left.ts';
import { browseAs } from './setup/sign-in.ts';
import { signUp } from './setup/sign-up.ts';
import { smsLoginPage } from './setup/sms-login-page.ts';
import { waitForScript } from './setup/wait-for-script.ts';

test('a page that is loaded anew still waits for the code that was sent, until it is used', async ({
  page,
  context,
  newestSms,
  query,
  account,
}) => {
  const { mobile } = await giveNewNumber(query, account);
  const kept = async () =>
    (await context.cookies()).find(({ name }) => name === 'menjin.code-login');
  const form = smsLoginPage(page);
  await form.open();
  await form.askForCode(mobile);
  await expect.poll(() => secondsLeft(form.getCode)).toBeLessThan(58);
  const challengeId = await page.locator('input[name="challengeId"]').inputValue();

  await page.reload();
  expect(await secondsLeft(form.getCode)).toBeLessThan(58);
  await expect(form.sentTo).toContainText(masked(mobile));
  await expect(form.mobile).toBeHidden();
  const cookie = await kept();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  expect(cookie?.expires).toBeCloseTo(Date.now() / 1000 + 300, -2);
  for (const secret of [mobile, challengeId]) {
    expect(Buffer.from(cookie?.value ?? '', 'base64url').toString()).not.toContain(secret);
    expect(cookie?.value).not.toContain(secret);
  }

  await form.code.fill((await newestSms(mobile)).code);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(ACCOUNT_URL);
  expect(await kept()).toBeUndefined();
});

test('the recovery stays at its step over a reload, and leads on to where the login was asked for', async ({
  page,
  newestSms,
  query,
  account,
}) => {
  const { mobile } = await giveNewNumber(query, account);
  const password = 'another battery staple';
  const [login, form] = [loginPage(page), forgotPage(page)];
  await page.goto('/login?next=/terms');
  await login.forgot.click();
  await form.askForCode(mobile);
  await page.reload();
  await expect(page.getByRole('main')).toContainText('第 2 步，共 3 步');
  await expect(page.getByRole('main')).toContainText(masked(mobile));

  // Whoever finds that the number was right is not sent another code, and need not wait.
  await waitForScript(page);
  await form.change.click();
  await expect(form.mobile).toHaveValue(grouped(mobile));
  await expect(form.mobile).toBeFocused();
  await form.getCode.click();
  await form.enterCode((await newestSms(mobile)).code);
  await form.choose(password);
  await expect(page).toHaveURL(/\/login\?done=reset&next=%2Fterms$/);
  await expect(login.identifier).toHaveValue(mobile);
  await login.signIn(mobile, password);
  await expect(page).toHaveURL(/\/terms$/);
  const sent = await query("SELECT 1 FROM sms_messages WHERE mobile = $1 AND purpose = 'reset'", [
    mobile,
  ]);
  expect(sent).toHaveLength(1);
});

test('a number that has to wait keeps its wait over a reload; another one has none', async ({
  page,
  account,
}) => {
  // Signing up has just sent a code to it.
  const form = forgotPage(page);
  await form.open();
  await form.mobile.fill(account.mobile);
  await form.getCode.click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('后再试');
  await page.reload();
  await expect(form.mobile).toHaveValue(grouped(account.mobile));
  expect(await secondsLeft(form.getCode)).toBeGreaterThan(0);
  await waitForScript(page);
  await form.mobile.fill(newMobile());
  expect(await secondsLeft(form.getCode)).toBe(0);
});

test('a number that was typed since is not answered with the code of another one', async ({
  page,
}) => {
  const mobile = newMobile();
  const [byPassword, bySms] = [loginPage(page), smsLoginPage(page)];
  await bySms.open();
  await bySms.askForCode(newMobile());
  await bySms.byPassword.click();
  await waitForScript(page);
  await byPassword.identifier.fill(mobile);
  await byPassword.bySms.click();
  await expect(bySms.mobile).toHaveValue(grouped(mobile));
  await expect(bySms.mobile).toBeFocused();
  await expect(bySms.sentTo).toBeHidden();
});

test('codes for an account survive a reload, for their owner alone', async ({
  page,
  context,
  stack,
  redis,
  newestSms,
  query,
  account,
}) => {
  const [own, next] = [(await giveNewNumber(query, account)).mobile, newMobile()];
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const code = page.getByRole('textbox', { name: '短信验证码' });
  const main = page.getByRole('main');
  await browseAs(context, stack, account.setCookie);

  await page.goto('/account/confirm?by=code&next=/account/mobile');
  await waitForScript(page);
  await code.press('Enter');
  await expect(main.getByRole('alert')).toContainText('先获取短信验证码');
  await button('获取验证码').click();
  await expect(main).toContainText('验证码已发送到', { timeout: 30_000 });
  await page.reload();
  await expect(main.getByRole('status').last()).toContainText(masked(own));
  await code.fill((await newestSms(own)).code);
  await button('确认').click();

  await page.waitForURL(/\/account\/mobile$/);
  await waitForScript(page);
  await page.getByRole('textbox', { name: '新手机号' }).fill(next);
  await page.keyboard.press('Enter');
  await expect(main.getByRole('alert')).toContainText('先获取短信验证码');
  await button('获取验证码').click();
  await expect(main).toContainText('验证码已发送到', { timeout: 30_000 });
  await page.reload();
  await expect(main).toContainText(masked(next));

  const other = await signUp({ stack, redis, newestSms }, newAccount());
  await browseAs(context, stack, other);
  await page.goto('/account/confirm?by=code');
  await expect(main).not.toContainText(masked(own));
  await expect(code).toHaveValue('');
});

test('whoever has signed in leaves no number in the forms, and whoever signs out none', async ({
  page,
  context,
  query,
  account,
}) => {
  const { mobile } = await giveNewNumber(query, account);
  const kept = async () =>
    (await context.cookies()).filter(({ name }) => name.startsWith('menjin.code-'));
  const [login, sms] = [loginPage(page), smsLoginPage(page)];
  await sms.open();
  await sms.askForCode(mobile);
  expect(await kept()).toHaveLength(1);
  await sms.byPassword.click();
  // The number is carried along by script, which would add it to one typed meanwhile.
  await expect(login.identifier).toHaveValue(mobile);
  await login.signIn(mobile, account.password);
  await expect(page).toHaveURL(ACCOUNT_URL);
  expect(await kept()).toEqual([]);
  await page.getByRole('button', { name: '退出登录', exact: true }).click();
  await expect(page).toHaveURL(/\/login$/);
  expect(await kept()).toEqual([]);
  await sms.open();
  await expect(sms.mobile).toHaveValue('');
});

test('the wait is shown every second and told twice; asking again leaves the focus at its button', async ({
  page,
  redis,
  query,
  account,
}) => {
  const { mobile } = await giveNewNumber(query, account);
  const sent = () => query('SELECT 1 FROM sms_messages WHERE mobile = $1', [mobile]);
  await page.clock.install();
  const form = smsLoginPage(page);
  await form.open();
  await form.askForCode(mobile);
  await expect(form.code).toBeFocused();
  const told = await page
    .getByRole('status')
    .last()
    .evaluateHandle((status) => {
      const texts: (string | null)[] = [];
      const note = () => texts.at(-1) !== status.textContent && texts.push(status.textContent);
      new MutationObserver(note).observe(status, { childList: true, subtree: true });
      return texts;
    });

  // Playwright waits for an aria-disabled button to be enabled; a person does not.
  await form.getCode.click({ force: true });
  await page.clock.runFor(10_000);
  expect(await secondsLeft(form.getCode)).toBeLessThan(52);
  await expect(form.getCode).toHaveAccessibleName('重新获取');
  await expect(form.getCode).toHaveAttribute('aria-disabled', 'true');
  expect(await told.jsonValue()).toEqual([]);
  await page.clock.runFor(25_000);
  await expect(page.getByText('没收到？检查手机号和短信拦截。')).toBeVisible();
  await page.clock.runFor(30_000);
  await expect(page.getByText('现在可以重新获取。')).toBeVisible();
  expect(await told.jsonValue()).toHaveLength(2);
  expect(await sent()).toHaveLength(1);

  await redis.del(`send_flag_${mobile}`);
  await form.getCode.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => secondsLeft(form.getCode), { timeout: 30_000 }).toBeGreaterThan(50);
  await expect(form.getCode).toBeFocused();
  expect(await sent()).toHaveLength(2);
});
