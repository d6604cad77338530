import { expect, newAccount, test } from './setup/fixtures.ts';
import { browseAs, openAccountElsewhere, signIn, usernameOf } from './setup/sign-in.ts';
import { signUp } from './setup/sign-up.ts';
import { waitForScript } from './setup/wait-for-script.ts';

const FIREFOX_ON_WINDOWS =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:141.0) Gecko/20100101 Firefox/141.0';
const SAFARI_ON_IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

const WORDS = {
  'zh-CN': {
    firefox: 'Firefox，Windows',
    safari: 'Safari，iOS',
    here: '本机',
    signOut: '退出',
    done: '这台设备已退出登录。',
    others: '退出其他所有设备',
    question: '退出其他所有设备？',
    cancel: '取消',
    all: '全部退出',
    allDone: '其他设备已全部退出登录。',
    onlyOne: '只有这台设备登录。',
    activity: ['让其他设备退出登录', '让一台设备退出登录'],
  },
  'en-US': {
    firefox: 'Firefox on Windows',
    safari: 'Safari on iOS',
    here: 'This device',
    signOut: 'Sign out',
    done: 'The device is signed out.',
    others: 'Sign out all other devices',
    question: 'Sign out all other devices?',
    cancel: 'Cancel',
    all: 'Sign out all others',
    allDone: 'All other devices are signed out.',
    onlyOne: 'Only this device is signed in.',
    activity: ['Signed out the other devices', 'Signed out a device'],
  },
};

for (const [locale, t] of Object.entries(WORDS)) {
  test.describe(locale, () => {
    test.use({ locale });

    test('devices are listed, one is signed out, then all others', async ({
      page,
      browser,
      stack,
      account,
    }) => {
      const onWindows = await signIn(stack, account, { userAgent: FIREFOX_ON_WINDOWS });
      const onPhone = await signIn(stack, account, { userAgent: SAFARI_ON_IPHONE });
      const otherPage = await openAccountElsewhere(browser, stack, onWindows);

      await browseAs(page.context(), stack, account.setCookie);
      await page.goto('/account');
      const devices = page.getByRole('region', { name: /登录的设备|Signed-in devices/ });
      await expect(devices.getByRole('listitem')).toHaveCount(3);
      await expect(devices.getByRole('listitem').filter({ hasText: t.here })).toHaveCount(1);
      const windows = devices.getByRole('listitem').filter({ hasText: t.firefox });
      await expect(windows).toContainText('127.0.0.0/24');
      await windows.getByRole('button', { name: `${t.signOut} ${t.firefox}` }).click();
      await expect(page.getByRole('status')).toHaveText(t.done);
      await expect(devices.getByRole('listitem')).toHaveCount(2);
      await otherPage.reload();
      await expect(otherPage).toHaveURL(/\/login\?next=/);
      expect(await usernameOf(stack, onWindows)).toBeNull();

      await expect(devices).toContainText(t.safari);
      await waitForScript(page);
      expect(await usernameOf(stack, onPhone)).toBe(account.username);
      await devices.getByRole('link', { name: t.others }).click();
      const dialog = page.getByRole('dialog', { name: t.question });
      await dialog.getByRole('button', { name: t.cancel }).click();
      await expect(dialog).toBeHidden();
      await devices.getByRole('link', { name: t.others }).click();
      await dialog.getByRole('button', { name: t.all }).click();
      await expect(page.getByRole('status')).toHaveText(t.allDone);
      await expect(devices).toContainText(t.onlyOne);
      expect(await usernameOf(stack, onPhone)).toBeNull();
      for (const line of t.activity) await expect(page.getByText(line)).toBeVisible();
      await page.reload();
      await expect(page.getByRole('main')).toContainText(account.username);
      await otherPage.context().close();
    });
  });
}

test('a browser that was signed in days ago confirms before it signs out others', async ({
  page,
  stack,
  account,
  query,
}) => {
  const elsewhere = await signIn(stack, account);
  await browseAs(page.context(), stack, account.setCookie);
  await page.goto('/account');
  await query(
    `UPDATE sessions SET created_at = now() - interval '25 hours'
     WHERE user_id = (SELECT id FROM tb_users WHERE mobile = $1)`,
    [account.mobile],
  );
  await waitForScript(page);
  await page.getByRole('link', { name: '退出其他所有设备' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '全部退出' }).click();
  await expect(page).toHaveURL(/\/account\/confirm\?next=%2Faccount%2Fother-devices$/);
  expect(await usernameOf(stack, elsewhere)).toBe(account.username);

  await page.getByLabel('密码', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: '确认', exact: true }).click();
  await expect(page).toHaveURL(/\/account\/other-devices$/);
  await page.getByRole('button', { name: '全部退出' }).click();
  await expect(page).toHaveURL(/\/account\?done=other-devices$/);
  expect(await usernameOf(stack, elsewhere)).toBeNull();
});

test('a device of somebody else is as if it were not there, and stays signed in', async ({
  page,
  stack,
  redis,
  newestSms,
  query,
  account,
}) => {
  const stranger = newAccount();
  const theirs = await signUp({ stack, redis, newestSms }, stranger);
  const [row] = await query<{ id: string }>(
    'SELECT s.id FROM sessions s JOIN tb_users u ON u.id = s.user_id WHERE u.mobile = $1',
    [stranger.mobile],
  );
  await signIn(stack, account);
  await browseAs(page.context(), stack, account.setCookie);
  await page.goto('/account');
  await page
    .locator('input[name="id"]')
    .evaluate((input: HTMLInputElement, id) => (input.value = id), row?.id ?? '');
  await page.getByRole('button', { name: /^退出 / }).click();
  await expect(page).toHaveURL(/\/account\?done=device$/);
  expect(await usernameOf(stack, theirs)).toBe(stranger.username);
});
