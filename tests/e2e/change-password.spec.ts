import { callApi } from './setup/call-api.ts';
import { ACCOUNT_URL, expect, test } from './setup/fixtures.ts';
import { browseAs, openAccountElsewhere, signIn, usernameOf } from './setup/sign-in.ts';
import { waitForMessage } from './setup/wait-for-message.ts';
import { waitForScript } from './setup/wait-for-script.ts';

const WORDS = {
  'zh-CN': {
    change: '修改 密码',
    current: '当前密码',
    next: '新密码',
    repeated: '再次输入新密码',
    submit: '修改密码',
    wrong: '密码不对。',
    differ: '两次输入的密码不一样',
    done: '密码已修改，其他设备已退出登录。',
    changed: '修改了密码',
  },
  'en-US': {
    change: 'Change Password',
    current: 'Current password',
    next: 'New password',
    repeated: 'Repeat new password',
    submit: 'Change password',
    wrong: 'That is not the password of this account.',
    differ: 'The two passwords differ',
    done: 'Your password is changed, and every other device is signed out.',
    changed: 'Password changed',
  },
};

for (const [locale, t] of Object.entries(WORDS)) {
  test.describe(locale, () => {
    test.use({ locale });

    test('a changed password signs out every other browser, and this one stays', async ({
      page,
      browser,
      stack,
      account,
    }) => {
      const elsewhere = await signIn(stack, account);
      const otherPage = await openAccountElsewhere(browser, stack, elsewhere);
      await expect(otherPage).toHaveURL(ACCOUNT_URL);

      await browseAs(page.context(), stack, account.setCookie);
      await page.goto('/account');
      await page.getByRole('link', { name: t.change }).click();
      await expect(page).toHaveURL(/\/account\/password$/);
      await waitForScript(page);
      const field = (name: string) => page.getByLabel(name, { exact: true });
      await field(t.current).fill('wrong horse');
      await field(t.next).fill('four more short words');
      await field(t.repeated).fill('four more short word');
      await page.getByRole('button', { name: t.submit }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText(t.differ);
      await field(t.repeated).fill('four more short words');
      await page.getByRole('button', { name: t.submit }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText(t.wrong);
      await expect(page).toHaveTitle(/^(错误：|Error: )/);

      await field(t.current).fill(account.password);
      await page.getByRole('button', { name: t.submit }).click();
      await expect(page.getByRole('status')).toHaveText(t.done);
      await expect(page.getByRole('listitem').filter({ hasText: t.changed })).toBeVisible();

      await otherPage.reload();
      await expect(otherPage).toHaveURL(/\/login\?next=/);
      expect(await usernameOf(stack, elsewhere)).toBeNull();
      await otherPage.context().close();
      await page.reload();
      await expect(page.getByRole('main')).toContainText(account.username);

      const login = (password: string) =>
        callApi(stack, 'login.withPassword', { input: { identifier: account.mobile, password } });
      expect((await login(account.password)).appCode).toBe('CREDENTIALS_WRONG');
      expect((await login('four more short words')).status).toBe(200);
    });
  });
}

test('a changed password is told to the number by SMS', async ({ page, stack, account }) => {
  await browseAs(page.context(), stack, account.setCookie);
  await page.goto('/account/password');
  await page.getByLabel('当前密码', { exact: true }).fill(account.password);
  await page.getByLabel('新密码', { exact: true }).fill('four more short words');
  await page.getByLabel('再次输入新密码', { exact: true }).fill('four more short words');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/account\?done=password$/);
  const notice = await waitForMessage(stack.inbox, {
    to: account.mobile,
    purpose: 'notice-password',
  });
  expect(notice.text).toContain('密码刚刚被修改');
});

test('the form tells password managers whose password it is', async ({ page, stack, account }) => {
  await browseAs(page.context(), stack, account.setCookie);
  await page.goto('/account/password');
  const form = page.locator('main form');
  await expect(form).toHaveAttribute('method', /post/i);
  const kinds = await form
    .locator('input[autocomplete]')
    .evaluateAll((inputs: HTMLInputElement[]) => inputs.map((input) => input.autocomplete));
  expect(kinds).toEqual(['username', 'current-password', 'new-password', 'new-password']);
  await expect(form.locator('input[autocomplete="username"]')).toHaveValue(account.username);
});
