import { callApi } from './setup/call-api.ts';
import { expect, test } from './setup/fixtures.ts';
import { browseAs, confirm } from './setup/sign-in.ts';
import type { StackAddresses } from './setup/stack-addresses.ts';
import { waitForMessage } from './setup/wait-for-message.ts';

const WORDS = {
  'zh-CN': {
    set: '设置 邮箱',
    address: '邮箱地址',
    malformed: '邮箱地址应像 name@example.com。',
    send: '发送确认邮件',
    done: '确认邮件已发送，点击邮件里的链接，邮箱才算设置好。',
    unverified: '还没有确认',
    verify: '确认邮箱',
    verified: '邮箱已确认',
    isVerified: '已确认',
    activity: ['确认了邮箱', '设置了邮箱'],
    expired: '链接已过期',
  },
  'en-US': {
    set: 'Add Email',
    address: 'Email address',
    malformed: 'Enter an email address such as name@example.com.',
    send: 'Send confirmation mail',
    done: 'A mail is on its way. Follow its link to confirm the address.',
    unverified: 'Not confirmed yet',
    verify: 'Confirm email address',
    verified: 'Email address confirmed',
    isVerified: 'Confirmed',
    activity: ['Email address confirmed', 'Email address set'],
    expired: 'This link has expired',
  },
};

async function linkIn(stack: StackAddresses, to: string): Promise<string> {
  const { text } = await waitForMessage(stack.inbox, { to, purpose: 'verify-address' });
  const [link] = /https?:\/\/\S+/.exec(text) ?? [];
  if (link === undefined) throw new Error('There is no link in the mail.');
  return link;
}

for (const [locale, t] of Object.entries(WORDS)) {
  test.describe(locale, () => {
    test.use({ locale });

    test('the link of the mail shows a button, and the button verifies the address', async ({
      page,
      stack,
      account,
    }) => {
      const email = `${account.username}@example.com`;
      const setCookie = await confirm(stack, account);
      await browseAs(page.context(), stack, setCookie);
      await page.goto('/account');
      await page.getByRole('link', { name: t.set }).click();
      await page.getByLabel(t.address).fill('nobody');
      await page.getByRole('button', { name: t.send }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText(t.malformed);
      await expect(page.getByLabel(t.address)).toHaveValue('nobody');
      await page.getByLabel(t.address).fill(email);
      await page.getByRole('button', { name: t.send }).click();
      await expect(page.getByRole('status')).toHaveText(t.done);
      await expect(page.getByRole('main')).toContainText(t.unverified);

      const isVerified = async () => {
        type Account = { isEmailVerified: boolean };
        const { data } = await callApi<Account>(stack, 'account.get', { setCookie });
        return data?.isEmailVerified;
      };
      await page.goto(await linkIn(stack, email));
      await expect(page.getByRole('button', { name: t.verify })).toBeVisible();
      expect(await isVerified()).toBe(false);
      await page.getByRole('button', { name: t.verify }).click();
      await expect(page).toHaveURL(/\/email\/verified$/);
      await expect(page.getByRole('heading', { name: t.verified })).toBeVisible();
      expect(await isVerified()).toBe(true);

      await page.goto('/account');
      await expect(page.getByRole('main')).toContainText(email);
      await expect(page.getByText(t.isVerified, { exact: true })).toBeVisible();
      for (const line of t.activity) await expect(page.getByText(line)).toBeVisible();
    });

    test('a link that is no longer right is told', async ({ page }) => {
      await page.goto('/email?token=no-such-token');
      await page.getByRole('button', { name: t.verify }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText(t.expired);
    });
  });
}

test('the link works where nobody is signed in, and no request that follows tells it to others', async ({
  page,
  stack,
  account,
}) => {
  const email = `${account.username}@example.com`;
  const setCookie = await confirm(stack, account);
  await callApi(stack, 'account.setEmail', { input: { email }, setCookie });
  const link = await linkIn(stack, email);
  const token = new URL(link).searchParams.get('token') ?? '';
  expect(token).not.toBe('');
  const referers: (string | null)[] = [];
  page.on('request', async (request) => referers.push(await request.headerValue('referer')));
  await page.goto(link, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: '确认邮箱' }).click();
  await expect(page.getByRole('heading', { name: '邮箱已确认' })).toBeVisible();
  expect(referers.length).toBeGreaterThan(3);
  expect(referers.filter((referer) => referer?.includes(token))).toEqual([]);
});

test('a link without its token says so', async ({ page }) => {
  await page.goto('/email');
  await expect(page.getByRole('main')).toContainText('链接不完整');
  await expect(page.getByRole('button', { name: '确认邮箱' })).toBeHidden();
});
