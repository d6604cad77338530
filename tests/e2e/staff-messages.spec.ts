import { newMobile } from './setup/fixtures.ts';
import { expect, giveReason, logMessage, newPrefix, test, watchUrls } from './setup/staff.ts';
import { waitForScript } from './setup/wait-for-script.ts';

test('what became of a message is listed and told, of whom no more than a masked number, and no code', async ({
  page,
  query,
  newestSms,
  staff,
  customer,
}) => {
  expect(staff.id).toBeGreaterThan(0);
  const { code } = await newestSms(customer.mobile);
  const [row] = await query<{ challenge_id: string }>(
    'SELECT challenge_id FROM sms_messages WHERE mobile = $1',
    [customer.mobile],
  );
  await page.goto('/staff/messages');
  await page.getByLabel('手机号或它的开头').fill(customer.mobile);
  await page.getByRole('button', { name: '筛选' }).click();
  const line = page.getByRole('table').getByRole('row').nth(1);
  for (const told of [`138****${customer.mobile.slice(-4)}`, '注册', 'sandbox', '秒后'])
    await expect(line).toContainText(told);
  await expect(line).toContainText(/网关已接收|已送达/);
  await line.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('短信');
  await expect(page.getByRole('main')).toContainText(`138****${customer.mobile.slice(-4)}`);
  const html = await page.content();
  for (const hidden of [code, customer.mobile, row?.challenge_id ?? '']) {
    expect(hidden).not.toBe('');
    expect(html).not.toContain(hidden);
  }
});

test('filters are in the URL, stay with older pages, and can be cleared', async ({
  page,
  staff,
  query,
}) => {
  expect(staff.id).toBeGreaterThan(0);
  const prefix = newPrefix();
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  for (let minute = 1; minute <= 60; minute += 1) {
    const mobile = `${prefix}${String(minute).padStart(2, '0')}`;
    const failed = { state: 'failed', failure: '550 5.1.1', attempts: 3 };
    await logMessage(query, { mobile, createdAt: minutesAgo(minute), ...(minute > 2 && failed) });
  }
  await page.goto('/staff/messages');
  await page.getByLabel('手机号或它的开头').fill(prefix);
  await page.getByLabel('状态').selectOption('失败');
  await page.getByLabel('用途').selectOption('注册');
  await page.getByRole('button', { name: '筛选' }).click();
  await expect(page).toHaveURL(
    new RegExp(`/staff/messages\\?state=failed&purpose=register&mobile=${prefix}$`),
  );
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(1 + 50);
  await expect(rows.nth(1)).toContainText('****');
  await expect(rows.nth(1)).toContainText('550 5.1.1');
  await page.getByRole('link', { name: '较早的' }).click();
  await expect(rows).toHaveCount(1 + 8);
  await expect(page.getByLabel('状态')).toHaveValue('failed');
  await expect(page.getByRole('link', { name: '较早的' })).toHaveCount(0);
  await page.getByRole('link', { name: '较新的' }).click();
  await expect(rows).toHaveCount(1 + 50);

  await page.getByLabel('状态').selectOption('已送达');
  await page.getByRole('button', { name: '筛选' }).click();
  await expect(rows).toHaveCount(1 + 2);
  await page.getByLabel('用途').selectOption('登录');
  await page.getByRole('button', { name: '筛选' }).click();
  await expect(page.getByRole('main')).toContainText('没有符合条件的短信。');
  await page.getByRole('link', { name: '清除条件' }).click();
  await expect(page).toHaveURL(/\/staff\/messages$/);
  await expect(rows.nth(1)).toBeVisible();
});

test('what is no beginning of a number is said at the field', async ({ page, staff }) => {
  expect(staff.id).toBeGreaterThan(0);
  await page.goto('/staff/messages?mobile=abc&state=nonsense');
  await expect(page.getByLabel('手机号或它的开头')).toHaveAccessibleDescription(
    /至少输入号码的前 3 位/,
  );
  await expect(page.getByLabel('手机号或它的开头')).toHaveValue('abc');
  await expect(page.getByLabel('状态')).toHaveValue('');
});

test('the number of a message is shown for a reason, once, and it is written down', async ({
  page,
  staff,
  query,
}) => {
  const mobile = newMobile();
  const id = await logMessage(query, { mobile, purpose: 'login', usedAt: new Date() });
  const urls = watchUrls(page);
  await page.goto(`/staff/messages/${id}`);
  await page.getByRole('link', { name: '显示完整号码' }).click();
  await waitForScript(page);
  await page.getByRole('button', { name: '显示号码' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('写下原因。');
  await giveReason(page, 'ask the carrier', '显示号码');
  await expect(page.getByRole('status')).toContainText(mobile);
  expect(urls.filter((url) => url.includes(mobile))).toEqual([]);

  await page.goto(`/staff/actions?by=${staff.id}`);
  const line = page.getByRole('table').getByRole('row').nth(1);
  await expect(line).toContainText('查看短信的手机号');
  await expect(line).toContainText('ask the carrier');
  await line.getByRole('link', { name: '一条短信' }).click();
  await expect(page).toHaveURL(new RegExp(`/staff/messages/${id}$`));
  expect(await page.content()).not.toContain(mobile);
});
