import { callApi } from './setup/call-api.ts';
import { ACCOUNT_URL, expect, test } from './setup/fixtures.ts';
import { browseAs, signIn, usernameOf } from './setup/sign-in.ts';
import { waitForMessage } from './setup/wait-for-message.ts';
import { waitForScript } from './setup/wait-for-script.ts';

const WORDS = {
  'zh-CN': {
    created: '注册时间',
    unchanged: '注册后没有改过',
    registered: '创建了账号',
    failed: '登录失败',
    title: '确认是你本人',
    password: '密码',
    confirm: '确认',
    wrong: '密码不对。',
    byCode: '用短信验证码',
    getCode: '获取验证码',
    sent: '验证码已发送到',
    code: '短信验证码',
    confirmed: '确认了是本人',
  },
  'en-US': {
    created: 'Registered',
    unchanged: 'Not changed since registration',
    registered: 'Account created',
    failed: 'Sign-in failed',
    title: 'Confirm that it is you',
    password: 'Password',
    confirm: 'Confirm',
    wrong: 'That is not the password of this account.',
    byCode: 'SMS code',
    getCode: 'Get code',
    sent: 'Code sent to',
    code: 'SMS code',
    confirmed: 'Confirmed that it was you',
  },
};

for (const [locale, t] of Object.entries(WORDS)) {
  test.describe(locale, () => {
    test.use({ locale });

    test('the account shows what it is and what happened, and never the whole number', async ({
      page,
      stack,
      account,
    }) => {
      const input = { identifier: account.mobile, password: 'wrong horse' };
      await callApi(stack, 'login.withPassword', { input });
      await browseAs(page.context(), stack, account.setCookie);
      await page.goto('/account');
      const main = page.getByRole('main');
      await expect(main).toContainText(account.username);
      await expect(main).toContainText(`138****${account.mobile.slice(-4)}`);
      await expect(main).toContainText(t.created);
      await expect(main).toContainText(t.unchanged);
      const activity = page.getByRole('region', { name: /最近活动|Recent activity/ });
      await expect(activity.getByRole('listitem')).toHaveText([
        new RegExp(t.failed),
        new RegExp(t.registered),
      ]);
      expect(await page.content()).not.toContain(account.mobile);
    });

    test('confirmed by password, after a wrong one is told', async ({ page, stack, account }) => {
      await browseAs(page.context(), stack, account.setCookie);
      await page.goto('/account/email');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
      await page.getByLabel(t.password, { exact: true }).fill('wrong horse');
      await page.getByRole('button', { name: t.confirm, exact: true }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText(t.wrong);
      await page.getByLabel(t.password, { exact: true }).fill(account.password);
      await page.getByRole('button', { name: t.confirm, exact: true }).click();
      await expect(page).toHaveURL(/\/account\/email$/);
      await page.goto('/account');
      await expect(page.getByText(t.confirmed)).toBeVisible();
    });

    test('confirmed by a code to the own number, which nobody types', async ({
      page,
      stack,
      redis,
      account,
    }) => {
      await redis.del(`send_flag_${account.mobile}`);
      await browseAs(page.context(), stack, account.setCookie);
      await page.goto('/account/delete');
      await page.getByRole('link', { name: t.byCode }).click();
      await expect(page.getByRole('main')).toContainText(`138****${account.mobile.slice(-4)}`);
      await waitForScript(page);
      await page.getByRole('button', { name: t.getCode }).click();
      await expect(page.getByText(t.sent)).toBeVisible({ timeout: 30_000 });
      const sent = await waitForMessage(stack.inbox, { to: account.mobile, purpose: 'confirm' });
      await page.getByLabel(t.code, { exact: true }).fill(sent.code);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/account\/delete$/);
    });
  });
}

test('confirming leads to a page of our own, never elsewhere', async ({ page, stack, account }) => {
  await browseAs(page.context(), stack, account.setCookie);
  await page.goto('/account/confirm?next=https://evil.test/');
  await page.getByLabel('密码', { exact: true }).fill(account.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(ACCOUNT_URL);
});

test('what the URL says was done is shown only where it is one of ours', async ({
  page,
  stack,
  account,
}) => {
  await browseAs(page.context(), stack, account.setCookie);
  await page.goto('/account?done=device');
  await expect(page.getByRole('status')).toHaveText('这台设备已退出登录。');
  for (const done of ['call-us-now', 'constructor', '__proto__']) {
    await page.goto(`/account?done=${done}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('status')).toHaveText('');
  }
});

test('an account without a password confirms by code, and sets one by recovery', async ({
  page,
  stack,
  account,
  query,
}) => {
  await query("UPDATE tb_users SET password = '!' WHERE mobile = $1", [account.mobile]);
  await browseAs(page.context(), stack, account.setCookie);
  await page.goto('/account');
  await expect(page.getByRole('link', { name: '设置 密码' })).toHaveAttribute('href', '/forgot');
  await page.goto('/account/password');
  await expect(page).toHaveURL(/\/forgot$/);
  await page.goto('/account/mobile');
  await expect(page.getByLabel('短信验证码', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: '用密码' })).toBeHidden();
});

test('each page leads to the login, and back to itself', async ({ page, account }) => {
  const paths = ['password', 'mobile', 'email', 'delete', 'other-devices'];
  for (const path of paths) {
    await page.goto(`/account/${path}`);
    await expect(page).toHaveURL(new RegExp(`/login\\?next=%2Faccount%2F${path}$`));
  }
  await page.getByRole('textbox', { name: '用户名或手机号' }).fill(account.mobile);
  await page.getByRole('textbox', { name: '密码', exact: true }).fill(account.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/account\/other-devices$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('confirm, email, password, devices and deletion work', async ({
    page,
    stack,
    redis,
    account,
    captchaText,
  }) => {
    await redis.del(`send_flag_${account.mobile}`);
    await browseAs(page.context(), stack, account.setCookie);
    const errors = page.getByRole('main').getByRole('alert');

    await page.goto('/account');
    await page.getByRole('link', { name: '设置 邮箱' }).click();
    await page.getByRole('button', { name: '确认', exact: true }).click();
    await expect(errors).toContainText('输入密码。');
    await page.getByRole('link', { name: '用短信验证码' }).click();
    await page.getByLabel('图形验证码', { exact: true }).fill(await captchaText(page));
    await page.getByRole('button', { name: '获取验证码' }).click();
    await expect(page.getByText('验证码已发送到')).toBeVisible();
    const sent = await waitForMessage(stack.inbox, { to: account.mobile, purpose: 'confirm' });
    await page.getByLabel('短信验证码', { exact: true }).fill(sent.code);
    await page.getByRole('button', { name: '确认', exact: true }).click();
    await expect(page).toHaveURL(/\/account\/email$/);

    await page.getByLabel('邮箱地址').fill('nobody');
    await page.getByRole('button', { name: '发送确认邮件' }).click();
    await expect(errors).toContainText('邮箱地址应像');
    await page.getByLabel('邮箱地址').fill(`${account.username}@example.com`);
    await page.getByRole('button', { name: '发送确认邮件' }).click();
    await expect(page.getByRole('status')).toContainText('确认邮件已发送');

    await page.getByRole('link', { name: '修改 密码' }).click();
    await page.getByLabel('当前密码', { exact: true }).fill('wrong horse');
    await page.getByLabel('新密码', { exact: true }).fill('four more short words');
    await page.getByLabel('再次输入新密码', { exact: true }).fill('four more short words');
    await page.getByRole('button', { name: '修改密码' }).click();
    await expect(errors).toContainText('密码不对。');
    expect(page.url()).not.toMatch(/horse|words/);
    await page.getByLabel('当前密码', { exact: true }).fill(account.password);
    await page.getByLabel('新密码', { exact: true }).fill('four more short words');
    await page.getByLabel('再次输入新密码', { exact: true }).fill('four more short words');
    await page.getByRole('button', { name: '修改密码' }).click();
    await expect(page.getByRole('status')).toContainText('密码已修改');

    const password = 'four more short words';
    const elsewhere = await signIn(stack, { ...account, password });
    await page.goto('/account');
    await page.getByRole('link', { name: '退出其他所有设备' }).click();
    await page.getByRole('button', { name: '全部退出' }).click();
    await expect(page.getByRole('status')).toContainText('其他设备已全部退出登录');
    expect(await usernameOf(stack, elsewhere)).toBeNull();

    await page.getByRole('link', { name: '注销账号' }).click();
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '确认', exact: true }).click();
    await page.getByRole('button', { name: '永久注销账号' }).click();
    await expect(errors).toContainText('勾选后才能注销');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: '永久注销账号' }).click();
    await expect(page).toHaveURL(/\/account\/deleted$/);
  });
});
