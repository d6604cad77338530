import { expect, giveReason, test } from './setup/staff.ts';

test('what staff did is told with who, to whom, when and why, and can be filtered', async ({
  page,
  staff,
  customer,
}) => {
  await page.goto(`/staff/users/${customer.id}/disable`);
  await giveReason(page, 'sells accounts', '停用账号');
  await expect(page.getByRole('status')).toBeVisible();
  await page.goto(`/staff/users/${customer.id}/enable`);
  await giveReason(page, 'it was a mistake', '恢复账号');
  await expect(page.getByRole('status')).toBeVisible();

  await page.goto('/staff/actions');
  await page.getByLabel('操作人编号').fill(`#${staff.id}`);
  await page.getByRole('button', { name: '筛选' }).click();
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(1 + 2);
  for (const told of [
    '恢复账号',
    staff.username,
    customer.username,
    'it was a mistake',
    '127.0.0.0/24',
  ])
    await expect(rows.nth(1)).toContainText(told);
  const at = rows.nth(1).locator('time');
  await expect(at).toHaveText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  await expect(at).toHaveAttribute('title', / UTC$/);
  await page.getByLabel('操作', { exact: true }).selectOption('停用账号');
  await page.getByRole('button', { name: '筛选' }).click();
  await expect(rows).toHaveCount(1 + 1);
  await expect(rows.nth(1)).toContainText('sells accounts');

  await page.goto(`/staff/actions?about=${customer.id}`);
  await expect(rows).toHaveCount(1 + 2);
  await rows.nth(1).getByRole('link', { name: customer.username }).click();
  await expect(page).toHaveURL(new RegExp(`/staff/users/${customer.id}$`));
  await page.goto('/staff/actions?by=nobody');
  await expect(page.getByLabel('操作人编号')).toHaveAttribute('aria-invalid', 'true');
  await page.goto(`/staff/actions?about=${staff.id}`);
  await expect(page.getByRole('main')).toContainText('没有符合条件的操作。');
});
