import { callApi } from './setup/call-api.ts';
import { newUsername } from './setup/fixtures.ts';
import { expect, giveReason, test, watchUrls } from './setup/staff.ts';
import { waitForScript } from './setup/wait-for-script.ts';

test('accounts are found by username, mobile number and id, and filtered by state', async ({
  page,
  staff,
  customer,
  query,
}) => {
  const { mobile, username, id } = customer;
  await query('UPDATE tb_users SET is_active = false WHERE id = $1', [id]);
  const found = page.getByRole('table').getByRole('link');
  const spelt = `+86 ${mobile.slice(0, 3)}-${mobile.slice(3, 7)}-${mobile.slice(7)}`;
  for (const search of [username, mobile, spelt, mobile.slice(0, 9), `#${id}`]) {
    await page.goto('/staff/users');
    await page.getByLabel('用户名、手机号或 #编号').fill(search);
    await page.getByRole('button', { name: '查找' }).click();
    await expect(found.filter({ hasText: username })).toHaveCount(1);
  }
  expect(await page.content()).not.toContain(mobile);
  await expect(page.getByRole('row', { name: username })).toContainText(
    `138****${mobile.slice(-4)}`,
  );
  await expect(page.getByRole('row', { name: username })).toContainText('已停用');

  await page.getByLabel('状态').selectOption('正常');
  await page.getByRole('button', { name: '查找' }).click();
  await expect(page.getByRole('main')).toContainText('没有符合条件的用户');
  await page.getByLabel('状态').selectOption('已停用');
  await page.getByRole('button', { name: '查找' }).click();
  await expect(found).toHaveText([username]);
  await page.getByRole('link', { name: '清除条件' }).click();
  await page.getByLabel('状态').selectOption('工作人员');
  await page.getByRole('button', { name: '查找' }).click();
  await expect(found.filter({ hasText: staff.username })).toHaveCount(1);
  await expect(found.filter({ hasText: username })).toHaveCount(0);
});

test('many accounts are turned over page by page, and back', async ({ page, staff, query }) => {
  expect(staff.id).toBeGreaterThan(0);
  const beginning = newUsername();
  await query(
    `INSERT INTO tb_users (password, username, username_key)
     SELECT '!', $1 || '-' || n, $1 || '-' || n FROM generate_series(101, 220) n`,
    [beginning],
  );
  await page.goto(`/staff/users?search=${beginning}`);
  const rows = page.getByRole('table').getByRole('link');
  const pages = page.getByRole('navigation', { name: '翻页' });
  await expect(rows).toHaveCount(50);
  await expect(rows.first()).toHaveText(`${beginning}-220`);
  await pages.getByRole('link', { name: '较早的' }).click();
  await pages.getByRole('link', { name: '较早的' }).click();
  await expect(rows).toHaveCount(20);
  await expect(rows.last()).toHaveText(`${beginning}-101`);
  await pages.getByRole('link', { name: '较新的' }).click();
  await expect(rows.first()).toHaveText(`${beginning}-170`);
  await pages.getByRole('link', { name: '较新的' }).click();
  await expect(rows.first()).toHaveText(`${beginning}-220`);
  await expect(pages.getByRole('link')).toHaveText(['较早的']);
});

test('a whole number is shown in the answer to a form, written down, and in no URL', async ({
  page,
  stack,
  staff,
  customer,
  query,
}) => {
  const { id, mobile } = customer;
  const urls = watchUrls(page);
  await page.goto(`/staff/users/${id}`);
  expect(await page.content()).not.toContain(mobile);
  await page.getByRole('link', { name: '显示完整号码' }).click();
  await waitForScript(page);
  await giveReason(page, '核对工单 4711', '显示号码');
  await expect(page.getByRole('status')).toContainText(mobile);
  await expect(page.getByRole('status')).toBeFocused();
  expect(urls.filter((url) => url.includes(mobile))).toEqual([]);

  const written = await query(
    'SELECT action, staff_id, user_id, reason FROM staff_actions WHERE user_id = $1',
    [id],
  );
  expect(written).toEqual([
    { action: 'mobile-revealed', staff_id: staff.id, user_id: id, reason: '核对工单 4711' },
  ]);
  await page.reload();
  await expect(page.getByLabel('原因')).toBeVisible();
  expect(await page.content()).not.toContain(mobile);
  const { data } = await callApi<{ event: string }[]>(stack, 'account.activity', customer);
  expect(data?.[0]).toMatchObject({ event: 'mobile-seen-by-staff', ipPrefix: null });
});
