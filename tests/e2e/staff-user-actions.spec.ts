import { openAccountElsewhere, signIn, usernameOf } from './setup/sign-in.ts';
import { expect, giveReason, test } from './setup/staff.ts';
import { waitForScript } from './setup/wait-for-script.ts';

const WORDS = {
  'zh-CN': {
    search: '用户名、手机号或 #编号',
    submit: '查找',
    disable: '停用 状态',
    disableButton: '停用账号',
    enable: '恢复 状态',
    enableButton: '恢复账号',
    disabled: '已停用',
    active: '正常',
    required: '写下原因。',
    doneDisabled: '账号已停用，所有设备都已退出登录。',
    doneEnabled: '账号已恢复，可以再次登录。',
    actions: '工作人员的操作',
    disabledAction: '停用账号',
    enabledAction: '恢复账号',
  },
  'en-US': {
    search: 'Username, number or #id',
    submit: 'Search',
    disable: 'Disable State',
    disableButton: 'Disable account',
    enable: 'Enable State',
    enableButton: 'Enable account',
    disabled: 'Disabled',
    active: 'Active',
    required: 'Write down the reason.',
    doneDisabled: 'The account is disabled and signed out everywhere.',
    doneEnabled: 'The account is enabled.',
    actions: 'What staff did',
    disabledAction: 'Account disabled',
    enabledAction: 'Account enabled',
  },
};

for (const [locale, t] of Object.entries(WORDS)) {
  test.describe(locale, () => {
    test.use({ locale });

    test('an account is found and disabled, its browser is out at once, and it is enabled again', async ({
      page,
      browser,
      stack,
      staff,
      customer,
    }) => {
      const otherPage = await openAccountElsewhere(browser, stack, customer.setCookie);
      await expect(otherPage.getByRole('main')).toContainText(customer.username);

      await page.goto('/staff/users');
      await page.getByLabel(t.search).fill(customer.username.toUpperCase().slice(0, 12));
      await page.getByRole('button', { name: t.submit }).click();
      await page.getByRole('table').getByRole('link', { name: customer.username }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(customer.username);
      await page.getByRole('link', { name: t.disable }).click();
      await waitForScript(page);
      await page.getByRole('button', { name: t.disableButton }).click();
      const alert = page.getByRole('main').getByRole('alert');
      await expect(alert).toContainText(t.required);
      await expect(alert).toBeFocused();
      await giveReason(page, 'sells accounts', t.disableButton);
      await expect(page.getByRole('status')).toHaveText(t.doneDisabled);
      await expect(page.getByRole('main')).toContainText(t.disabled);

      await otherPage.reload();
      await expect(otherPage).toHaveURL(/\/login\?next=/);
      await expect(signIn(stack, customer)).rejects.toThrow('CREDENTIALS_WRONG');

      await page.getByRole('link', { name: t.enable }).click();
      await giveReason(page, 'it was a mistake', t.enableButton);
      await expect(page.getByRole('status')).toHaveText(t.doneEnabled);
      await expect(page.getByRole('main')).toContainText(t.active);
      const done = page.getByRole('region', { name: t.actions }).getByRole('row');
      await expect(done.nth(1)).toContainText(
        new RegExp(`${t.enabledAction}${staff.username}it was a mistake`),
      );
      await expect(done.nth(2)).toContainText(
        new RegExp(`${t.disabledAction}${staff.username}sells accounts`),
      );
      expect(await usernameOf(stack, customer.setCookie)).toBeNull();
      await signIn(stack, customer);
      await otherPage.context().close();
    });
  });
}

test('whoever has not confirmed does so first, and comes back to the form', async ({
  page,
  staff,
  customer,
  query,
}) => {
  await query('UPDATE sessions SET confirmed_at = NULL WHERE user_id = $1', [staff.id]);
  for (const action of ['disable', 'enable', 'reveal']) {
    await page.goto(`/staff/users/${customer.id}/${action}`);
    await expect(page).toHaveURL(/\/account\/confirm\?next=%2Fstaff%2Fusers%2F/);
  }
  await page.getByLabel('密码', { exact: true }).fill(staff.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/staff/users/${customer.id}/reveal$`));
  await query('UPDATE sessions SET confirmed_at = NULL WHERE user_id = $1', [staff.id]);
  await waitForScript(page);
  await giveReason(page, 'why', '显示号码');
  await expect(page).toHaveURL(/\/account\/confirm\?next=%2Fstaff%2Fusers%2F/);
  expect(await page.content()).not.toContain(customer.mobile);
});

test('all devices of an account are signed out, and it signs in again', async ({
  page,
  browser,
  stack,
  staff,
  customer,
}) => {
  const otherPage = await openAccountElsewhere(browser, stack, customer.setCookie);
  await page.goto(`/staff/users/${customer.id}`);
  await page.getByRole('link', { name: '让所有设备退出登录' }).click();
  await giveReason(page, 'the phone was stolen', '全部退出');
  await expect(page.getByRole('status')).toHaveText('这个账号的所有设备都已退出登录。');
  await expect(page.getByRole('region', { name: '登录的设备' })).toContainText('没有设备登录');
  await otherPage.reload();
  await expect(otherPage).toHaveURL(/\/login\?next=/);
  expect(await usernameOf(stack, await signIn(stack, customer))).toBe(customer.username);
  expect(await usernameOf(stack, staff.setCookie)).toBe(staff.username);
  await otherPage.context().close();
});

test('nobody disables themselves, or another member of staff', async ({
  page,
  staff,
  customer,
  query,
}) => {
  await query('UPDATE tb_users SET is_staff = true WHERE id = $1', [customer.id]);
  await page.goto(`/staff/users/${staff.id}`);
  await expect(page.getByRole('main')).toContainText('这是你自己的账号');
  await expect(page.getByRole('link', { name: '停用' })).toHaveCount(0);
  await page.goto(`/staff/users/${staff.id}/disable`);
  await giveReason(page, 'why', '停用账号');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('这是你自己的账号');

  await page.goto(`/staff/users/${customer.id}`);
  await expect(page.getByRole('main')).toContainText('这是同事的账号');
  for (const name of ['停用', '显示完整号码', '让所有设备退出登录'])
    await expect(page.getByRole('link', { name })).toHaveCount(0);
  await page.goto(`/staff/users/${customer.id}/disable`);
  await giveReason(page, 'why', '停用账号');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('这是同事的账号');
  const [row] = await query('SELECT is_active FROM tb_users WHERE id = $1', [customer.id]);
  expect(row).toEqual({ is_active: true });
});

test('pressed twice, it is done once', async ({ page, staff, customer, query }) => {
  await page.goto(`/staff/users/${customer.id}/disable`);
  await waitForScript(page);
  await page.getByLabel('原因').fill('why');
  await page.getByRole('button', { name: '停用账号' }).dblclick();
  await expect(page.getByRole('status')).toHaveText('账号已停用，所有设备都已退出登录。');
  const done = await query('SELECT id FROM staff_actions WHERE staff_id = $1', [staff.id]);
  expect(done).toHaveLength(1);
});
