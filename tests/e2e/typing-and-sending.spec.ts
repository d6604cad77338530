import { ACCOUNT_URL, expect, grouped, newMobile, test } from './setup/fixtures.ts';
import { giveNewNumber } from './setup/give-new-number.ts';
import { loginPage } from './setup/login-page.ts';
import { pressTwice } from './setup/press-twice.ts';
import { registerPage } from './setup/register-page.ts';
import { smsLoginPage } from './setup/sms-login-page.ts';
import { waitForMessage } from './setup/wait-for-message.ts';
import { waitForScript } from './setup/wait-for-script.ts';

test('Enter sends the form from every field, and never asks for a code', async ({
  page,
  captchaText,
  query,
}) => {
  const mobile = newMobile();
  const alert = page.getByRole('main').getByRole('alert');
  const [register, login] = [registerPage(page), smsLoginPage(page)];
  const pressEnterIn = async (field: typeof login.code) => {
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await field.press('Enter');
    await answered;
    await expect(alert).toBeFocused();
  };

  await register.open();
  await waitForScript(page);
  await register.mobile.fill(mobile);
  await register.captcha.fill(await captchaText(page));
  const { code, username, password, repeatedPassword } = register;
  for (const field of [
    register.mobile,
    register.captcha,
    code,
    username,
    password,
    repeatedPassword,
  ])
    await pressEnterIn(field);
  await expect(alert).toContainText('输入用户名');

  await login.open();
  await waitForScript(page);
  await login.mobile.fill(mobile);
  for (const field of [login.mobile, login.code]) await pressEnterIn(field);
  await expect(alert).toContainText('先获取短信验证码');
  expect(await query('SELECT 1 FROM sms_messages WHERE mobile = $1', [mobile])).toEqual([]);
});

test('a form that is sent twice goes once, says so at once, and covers the password', async ({
  page,
  account,
}) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const posted: (string | null)[] = [];
  await page.route(/\/login/, async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    posted.push(await page.locator('main #password').getAttribute('type'));
    return route.abort();
  });
  const form = loginPage(page);
  await form.open();
  await waitForScript(page);
  await form.identifier.fill(account.username);
  await form.password.fill(account.password);
  const elapsedMs: number[] = [];
  // The best of three: the machine has other things to do, too.
  for (const attempt of [1, 2, 3]) {
    await page.getByRole('button', { name: '显示密码' }).click();
    await expect(form.password).toHaveAttribute('type', 'text');
    elapsedMs.push(await pressTwice(form.submit, '正在登录…'));
    await expect(form.submit).toHaveText('登录');
    expect(posted).toEqual(Array.from({ length: attempt }, () => 'password'));
  }
  await expect(page.getByRole('main').getByRole('alert')).toContainText('连不上服务器');
  expect(Math.min(...elapsedMs)).toBeLessThan(100);
  await page.unroute(/\/login/);
  await form.submit.click();
  await expect(page).toHaveURL(ACCOUNT_URL);
});

test('a code is asked for once, and the button says so at once', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let posts = 0;
  await page.route(/\/login/, async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    posts += 1;
    return route.abort();
  });
  const form = smsLoginPage(page);
  await form.open();
  await waitForScript(page);
  await form.mobile.fill(newMobile());
  const elapsedMs: number[] = [];
  for (const attempt of [1, 2, 3]) {
    elapsedMs.push(await pressTwice(form.getCode, '正在发送…'));
    await expect(form.getCode).toHaveText('获取验证码');
    expect(posts).toBe(attempt);
  }
  expect(Math.min(...elapsedMs)).toBeLessThan(100);
});

test('a number and a code are taken however they are typed, pasted or corrected', async ({
  page,
  context,
  stack,
  query,
  account,
}) => {
  const { mobile } = await giveNewNumber(query, account);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const paste = async (text: string) => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await page.keyboard.press('ControlOrMeta+v');
  };
  const form = smsLoginPage(page);
  await form.open();
  await waitForScript(page);
  await form.mobile.pressSequentially('13800138000');
  await expect(form.mobile).toHaveValue('138 0013 8000');
  for (let presses = 0; presses < 6; presses += 1) await page.keyboard.press('Backspace');
  await expect(form.mobile).toHaveValue('138 001');
  // In the middle nothing moves: only the way out of the field puts it in order.
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('9');
  await page.keyboard.type('9');
  await expect(form.mobile).toHaveValue('19938 001');
  await form.code.focus();
  await expect(form.mobile).toHaveValue('199 3800 1');

  await form.mobile.selectText();
  await paste(`+86 ${mobile.slice(0, 3)}-${mobile.slice(3, 7)}-${mobile.slice(7)}`);
  await expect(form.mobile).toHaveValue(grouped(mobile));
  await form.getCode.click();
  await form.sentTo.waitFor();
  const { text, code } = await waitForMessage(stack.inbox, { to: mobile, purpose: 'login' });
  await form.code.focus();
  await paste(text);
  await expect(form.code).toHaveValue(code);
  const fullWidth = String.fromCodePoint(...[...code].map((digit) => 0xff10 + Number(digit)));
  await form.code.fill(` ${fullWidth.slice(0, 3)}—${fullWidth.slice(3)} `);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(ACCOUNT_URL);
});

test('the +86 before a number makes room for the code of another country', async ({ page }) => {
  const { mobile, open } = smsLoginPage(page);
  await open();
  await waitForScript(page);
  const prefix = page.getByText('+86', { exact: true });
  await expect(prefix).toBeVisible();
  await mobile.pressSequentially('+852 5123');
  await expect(mobile).toHaveValue('+852 5123');
  await expect(prefix).toBeHidden();
  await mobile.fill('13800138000');
  await expect(prefix).toBeVisible();
});
