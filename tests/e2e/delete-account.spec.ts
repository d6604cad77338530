import { callApi } from './setup/call-api.ts';
import { expect, newUsername, test } from './setup/fixtures.ts';
import { browseAs, confirm, openAccountElsewhere, signIn, usernameOf } from './setup/sign-in.ts';
import { signUp } from './setup/sign-up.ts';
import { waitForMessage } from './setup/wait-for-message.ts';

const WORDS = {
  'zh-CN': {
    delete: '注销账号',
    list: '用户名、手机号、邮箱和密码',
    submit: '永久注销账号',
    unticked: '勾选后才能注销。',
    done: '账号已注销',
    wrong: '用户名、手机号或密码不对',
  },
  'en-US': {
    delete: 'Delete account',
    list: 'Username, mobile number, email address and password',
    submit: 'Delete account for good',
    unticked: 'Tick the box before deleting the account.',
    done: 'Your account is deleted',
    wrong: 'The username, mobile number or password is not right.',
  },
};

for (const [locale, t] of Object.entries(WORDS)) {
  test.describe(locale, () => {
    test.use({ locale });

    test('deleting signs out both browsers, ends the login, and frees name and number', async ({
      page,
      browser,
      stack,
      redis,
      newestSms,
      account,
    }) => {
      const elsewhere = await signIn(stack, account);
      const otherPage = await openAccountElsewhere(browser, stack, elsewhere);

      await browseAs(page.context(), stack, await confirm(stack, account));
      await page.goto('/account');
      await page.getByRole('link', { name: t.delete }).click();
      await expect(page.getByRole('main')).toContainText(t.list);
      await page.getByRole('button', { name: t.submit }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText(t.unticked);
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: t.submit }).click();
      await expect(page).toHaveURL(/\/account\/deleted$/);
      await expect(page.getByRole('heading', { name: t.done })).toBeVisible();

      await page.goto('/account');
      await expect(page).toHaveURL(/\/login\?next=/);
      await otherPage.reload();
      await expect(otherPage).toHaveURL(/\/login\?next=/);
      await otherPage.context().close();
      expect(await usernameOf(stack, elsewhere)).toBeNull();
      const input = { identifier: account.username, password: account.password };
      const login = await callApi(stack, 'login.withPassword', { input });
      expect(login.appCode).toBe('CREDENTIALS_WRONG');

      await waitForMessage(stack.inbox, { to: account.mobile, purpose: 'notice-deleted' });
      // A minute later, and to the registration's own message.
      await redis.del(`send_flag_${account.mobile}`);
      const registered = async (mobile: string) => {
        await expect.poll(async () => (await newestSms(mobile)).purpose).toBe('register');
        return newestSms(mobile);
      };
      const again = { ...account, username: newUsername() };
      const setCookie = await signUp({ stack, redis, newestSms: registered }, again);
      expect(await usernameOf(stack, setCookie)).toBe(again.username);
    });
  });
}

test('the page of what is done is for those who are signed out', async ({
  page,
  stack,
  account,
}) => {
  await browseAs(page.context(), stack, account.setCookie);
  await page.goto('/account/deleted');
  await expect(page).toHaveURL(/\/account$/);
});
