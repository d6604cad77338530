import { callApi } from './setup/call-api.ts';
import { expect, grouped, newMobile, test } from './setup/fixtures.ts';
import { browseAs, confirm, signIn, usernameOf } from './setup/sign-in.ts';
import { waitForMessage } from './setup/wait-for-message.ts';
import { waitForScript } from './setup/wait-for-script.ts';

const WORDS = {
  'zh-CN': {
    change: '更换 手机号',
    password: '密码',
    confirm: '确认',
    mobile: '新手机号',
    getCode: '获取验证码',
    sent: '验证码已发送到',
    code: '短信验证码',
    submit: '更换手机号',
    wrong: '短信验证码不对',
    done: '手机号已更换，以后用新号码登录。其他设备已退出登录。',
    changed: '更换了手机号',
  },
  'en-US': {
    change: 'Change Mobile number',
    password: 'Password',
    confirm: 'Confirm',
    mobile: 'New mobile number',
    getCode: 'Get code',
    sent: 'Code sent to',
    code: 'SMS code',
    submit: 'Change mobile number',
    wrong: 'That is not the code in the SMS.',
    done: 'Your mobile number is changed. Sign in with the new one from now on. Every other device is signed out.',
    changed: 'Mobile number changed',
  },
};

for (const [locale, t] of Object.entries(WORDS)) {
  test.describe(locale, () => {
    test.use({ locale });

    test('the new number logs in, the old one does not and is told', async ({
      page,
      stack,
      account,
    }) => {
      const elsewhere = await signIn(stack, account);
      const mobile = newMobile();
      await browseAs(page.context(), stack, account.setCookie);
      await page.goto('/account');
      await page.getByRole('link', { name: t.change }).click();
      await expect(page).toHaveURL(/\/account\/confirm\?next=%2Faccount%2Fmobile$/);
      await page.getByLabel(t.password, { exact: true }).fill(account.password);
      await page.getByRole('button', { name: t.confirm, exact: true }).click();

      await expect(page).toHaveURL(/\/account\/mobile$/);
      await waitForScript(page);
      await page.getByLabel(t.mobile).fill(`+86 ${mobile}`);
      await page.getByRole('button', { name: t.getCode }).click();
      await expect(page.getByText(t.sent)).toBeVisible({ timeout: 30_000 });
      const { code } = await waitForMessage(stack.inbox, { to: mobile, purpose: 'change-mobile' });
      const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
      await page.getByLabel(t.code, { exact: true }).fill(wrong);
      await page.getByRole('button', { name: t.submit }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText(t.wrong);
      await page.getByLabel(t.code, { exact: true }).fill(code);
      await page.getByRole('button', { name: t.submit }).click();

      await expect(page.getByRole('status')).toHaveText(t.done);
      await expect(page.getByRole('main')).toContainText(`138****${mobile.slice(-4)}`);
      await expect(page.getByRole('listitem').filter({ hasText: t.changed })).toBeVisible();
      expect(await page.content()).not.toContain(mobile);
      expect(await usernameOf(stack, elsewhere)).toBeNull();

      const notice = await waitForMessage(stack.inbox, {
        to: account.mobile,
        purpose: 'notice-mobile',
      });
      expect(notice).toMatchObject({ code: '', text: expect.stringContaining('不再是这个号码') });
      const login = (identifier: string) =>
        callApi(stack, 'login.withPassword', {
          input: { identifier, password: account.password },
        });
      expect((await login(account.mobile)).appCode).toBe('CREDENTIALS_WRONG');
      expect((await login(mobile)).status).toBe(200);
    });
  });
}

test('a number of another account is refused at its field, after its right code', async ({
  page,
  stack,
  account,
  query,
}) => {
  const mobile = newMobile();
  const setCookie = await confirm(stack, account);
  await browseAs(page.context(), stack, setCookie);
  await page.goto('/account/mobile');
  await waitForScript(page);
  await page.getByLabel('新手机号').fill(mobile);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await expect(page.getByText('验证码已发送到')).toBeVisible({ timeout: 30_000 });
  const { code } = await waitForMessage(stack.inbox, { to: mobile, purpose: 'change-mobile' });
  // Somebody registers it in the meantime.
  await query(
    `INSERT INTO tb_users (username, username_key, password, mobile)
     VALUES ($1, $1, '!', $2)`,
    [`taken_${mobile}`, mobile],
  );
  await page.getByLabel('短信验证码', { exact: true }).fill(code);
  await page.getByRole('button', { name: '更换手机号' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    '这个手机号属于另一个账号，换一个手机号。',
  );
  await expect(page.getByLabel('新手机号')).toHaveValue(grouped(mobile));
});
