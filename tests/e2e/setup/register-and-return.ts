import { expect, type Page } from '@playwright/test';
import { ACCOUNT_URL } from './fixtures.ts';
import { registerPage } from './register-page.ts';
import type { Account } from './sign-up.ts';
import type { InboxMessage } from './wait-for-sms.ts';

/** Registers on the page, then signs out and in again by username and by mobile in two spellings. */
export async function registerAndReturn(
  page: Page,
  account: Account,
  reads: {
    captcha: () => Promise<string>;
    sms: (mobile: string) => Promise<InboxMessage>;
  },
): Promise<void> {
  const { mobile, username, password } = account;
  const [head, middle, tail] = [mobile.slice(0, 3), mobile.slice(3, 7), mobile.slice(7)];
  const form = registerPage(page);
  await form.mobile.fill(mobile);
  await form.captcha.fill((await reads.captcha()).toLowerCase());
  await form.getCode.click();
  await expect(form.sentTo).toContainText(`${head}****${tail}`);
  const { code } = await reads.sms(mobile);

  await form.complete(`${code.slice(0, 3)} ${code.slice(3)}`, account);
  await expect(page).toHaveURL(ACCOUNT_URL);
  await expect(page.getByRole('main')).toContainText(`欢迎，${username}。账号已创建。`);

  for (const identifier of [username, mobile, `+86 ${head}-${middle}-${tail}`]) {
    await page.getByRole('button', { name: '退出登录' }).click();
    await expect(page).toHaveURL(/\/login/);
    await page.getByRole('textbox', { name: '用户名或手机号' }).fill(identifier);
    await page.getByRole('textbox', { name: '密码', exact: true }).fill(password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(page).toHaveURL(ACCOUNT_URL);
    await expect(page.getByRole('main')).toContainText(username);
  }
}
