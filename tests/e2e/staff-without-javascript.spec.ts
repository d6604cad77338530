import { newMobile } from './setup/fixtures.ts';
import { signIn, usernameOf } from './setup/sign-in.ts';
import { spendSearches } from './setup/spend-searches.ts';
import { expect, giveReason, newPrefix, test } from './setup/staff.ts';

test.use({ javaScriptEnabled: false });

test('staff disables, enables and looks at a number without JavaScript', async ({
  page,
  stack,
  staff,
  customer,
  query,
}) => {
  await query('UPDATE sessions SET confirmed_at = NULL WHERE user_id = $1', [staff.id]);
  await page.goto('/staff/users');
  await page.getByLabel('用户名、手机号或 #编号').fill(customer.mobile);
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByRole('table').getByRole('link', { name: customer.username }).click();
  await page.getByRole('link', { name: '停用 状态' }).click();
  await page.getByLabel('密码', { exact: true }).fill(staff.password);
  await page.getByRole('button', { name: '确认', exact: true }).click();
  await expect(page).toHaveURL(/\/disable$/);

  await giveReason(page, ' ', '停用账号');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('写下原因。');
  await giveReason(page, 'sells accounts', '停用账号');
  await expect(page.getByRole('status')).toHaveText('账号已停用，所有设备都已退出登录。');
  expect(await usernameOf(stack, customer.setCookie)).toBeNull();
  await page.getByRole('link', { name: '恢复 状态' }).click();
  await giveReason(page, 'it was a mistake', '恢复账号');
  await expect(page.getByRole('status')).toHaveText('账号已恢复，可以再次登录。');

  await signIn(stack, customer);
  await page.goto(`/staff/users/${customer.id}`);
  await page.getByRole('link', { name: '让所有设备退出登录' }).click();
  await giveReason(page, 'stolen', '全部退出');
  await expect(page.getByRole('status')).toHaveText('这个账号的所有设备都已退出登录。');
  await page.getByRole('link', { name: '显示完整号码' }).click();
  await giveReason(page, 'ticket 4711', '显示号码');
  await expect(page.getByRole('status')).toContainText(customer.mobile);
  expect(page.url()).not.toContain(customer.mobile);
});

test('whoever searched for too many numbers reads when to go on, beside the field', async ({
  page,
  query,
  staff,
  customer,
}) => {
  await spendSearches(query, staff.id);
  for (const [path, label] of [
    ['/staff/users?search=', '用户名、手机号或 #编号'],
    ['/staff/messages?mobile=', '手机号或它的开头'],
  ] as const) {
    await page.goto(path + customer.mobile);
    const field = page.getByLabel(label);
    await expect(field).toHaveValue(customer.mobile);
    await expect(field).toHaveAccessibleDescription(/查到的号码太多，.+后再按号码查。/);
    await expect(page).toHaveTitle(/^错误：/);
    await expect(page.getByRole('main')).not.toContainText(`****${customer.mobile.slice(-4)}`);
  }
  // What tells nothing of numbers goes on.
  await page.goto(`/staff/users?search=${customer.username}`);
  await expect(page.getByRole('table').getByRole('link')).toHaveText(customer.username);
});

test('staff blocks and unblocks without JavaScript, and no number is in the URL', async ({
  page,
  staff,
}) => {
  const [mobile, prefix] = [newMobile(), newPrefix()];
  for (const typed of [mobile, prefix]) {
    await page.goto('/staff/sending/block');
    await page.getByLabel('号码或号码的开头').fill(typed);
    await giveReason(page, `${typed.length} digits of ${staff.username}`, '屏蔽');
    await expect(page.getByRole('status')).toHaveText('号码已屏蔽。');
    expect(page.url()).not.toContain(typed);
  }
  const blocks = page.getByRole('listitem').filter({ hasText: `digits of ${staff.username}` });
  await expect(blocks).toHaveCount(2);
  await blocks.filter({ hasText: '11 digits' }).getByRole('link', { name: '解除' }).click();
  expect(page.url()).not.toContain(mobile);
  await page.getByRole('button', { name: '解除屏蔽' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('写下原因。');
  expect(page.url()).not.toContain(mobile);
  await giveReason(page, 'it was a school', '解除屏蔽');
  await expect(page.getByRole('status')).toHaveText('屏蔽已解除。');
  await expect(blocks).toHaveCount(1);
});

test('the values of the charts unfold without JavaScript', async ({ page, staff }) => {
  expect(staff.id).toBeGreaterThan(0);
  await page.goto('/staff');
  const chart = page.getByRole('figure', { name: '花费' });
  await expect(chart.getByRole('table')).toBeHidden();
  await chart.getByText('看数值').click();
  await expect(chart.getByRole('table')).toBeVisible();
});

test('every form for staff has a POST target, or says in the URL what is looked for', async ({
  page,
  customer,
  staff,
}) => {
  expect(staff.id).toBeGreaterThan(0);
  const user = `/staff/users/${customer.id}`;
  const posts = [
    `${user}/disable`,
    `${user}/end-sessions`,
    `${user}/reveal`,
    '/staff/sending/pause',
  ];
  for (const path of posts) {
    await page.goto(path);
    await expect(page.locator('main form')).toHaveCount(1);
    await expect(page.locator('main form')).toHaveAttribute('method', /post/i);
  }
  for (const path of ['/staff/users', '/staff/messages', '/staff/actions']) {
    await page.goto(path);
    await expect(page.locator('main form')).toHaveAttribute('action', path);
  }
});
