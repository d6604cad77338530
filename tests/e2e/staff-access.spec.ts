import { browseAs } from './setup/sign-in.ts';
import { expect, test } from './setup/staff.ts';

const PATHS = [
  '/staff',
  '/staff?range=month',
  '/staff/users',
  '/staff/users/1',
  '/staff/users/1/disable',
  '/staff/users/1/reveal',
  '/staff/messages',
  '/staff/sending',
  '/staff/sending/pause',
  '/staff/sending/block',
  '/staff/actions',
];

test('a stranger is led to the login, and from there to the page', async ({
  page,
  customer,
  query,
}) => {
  for (const path of PATHS) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/login\?next=%2Fstaff/);
  }
  await query('UPDATE tb_users SET is_staff = true WHERE id = $1', [customer.id]);
  await page.getByRole('textbox', { name: '用户名或手机号' }).fill(customer.mobile);
  await page.getByRole('textbox', { name: '密码', exact: true }).fill(customer.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/staff\/actions$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('操作记录');
});

test('for whoever is no member of staff there is no such page, and no way to it', async ({
  page,
  stack,
  customer,
}) => {
  await browseAs(page.context(), stack, customer.setCookie);
  for (const path of PATHS) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole('main')).toContainText(`当前账号 ${customer.username} 不能打开它`);
    await expect(page.getByRole('navigation', { name: '管理后台' })).toHaveCount(0);
  }
  for (const path of ['/', '/account']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('link', { name: '管理后台' })).toHaveCount(0);
  }
});

test('staff finds the way from the home page and from the account, and sees where they are', async ({
  page,
  staff,
}) => {
  for (const path of ['/account', '/']) {
    await page.goto(path);
    await page.getByRole('link', { name: '管理后台' }).click();
    await expect(page).toHaveURL(/\/staff$/);
  }
  const parts = page.getByRole('navigation', { name: '管理后台' });
  for (const part of ['用户', '短信记录', '发送控制', '操作记录', '概览']) {
    await parts.getByRole('link', { name: part }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(part);
    await expect(parts.locator('[aria-current=page]')).toHaveText(part);
    await expect(page).toHaveTitle(new RegExp(`^${part} · `));
  }
  await page.goto(`/staff/users/${staff.id}`);
  await expect(parts.locator('[aria-current=true]')).toHaveText('用户');
});

test('whoever is demoted has no page at the next click, and no form that still works', async ({
  page,
  staff,
  query,
}) => {
  await page.goto('/staff/sending/block');
  await query('UPDATE tb_users SET is_staff = false WHERE id = $1', [staff.id]);
  await page.getByLabel('号码或号码的开头').fill('1380013');
  await page.getByLabel('原因').fill('why');
  await page.getByRole('button', { name: '屏蔽' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('只有工作人员可以这样做');
  expect((await page.goto('/staff/sending'))?.status()).toBe(404);
});

test('what is not there has no page', async ({ page, staff }) => {
  const missing = [
    '/staff/users/2147483647',
    '/staff/users/99999999999',
    '/staff/users/none',
    '/staff/messages/019aa000-0000-7000-8000-00000000000a',
    '/staff/messages/none',
    '/staff/messages?cursor=none',
    `/staff/users/${staff.id}/none`,
  ];
  for (const path of missing) expect((await page.goto(path))?.status(), path).toBe(404);
});
