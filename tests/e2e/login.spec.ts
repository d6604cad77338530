import { ACCOUNT_URL, expect, newUsername, test } from './setup/fixtures.ts';

for (const remembered of [false, true]) {
  test(`${remembered ? 'remembered' : 'not remembered'}: one round trip, one session cookie`, async ({
    page,
    context,
    account,
  }) => {
    await page.goto('/login');
    await page.getByRole('textbox', { name: '用户名或手机号' }).fill(account.username);
    await page.getByRole('textbox', { name: '密码', exact: true }).fill(account.password);
    if (remembered) await page.getByRole('checkbox').check();

    const posts: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    const headers = await (await answered).headersArray();
    await expect(page).toHaveURL(ACCOUNT_URL);
    const set = headers.filter(
      ({ name, value }) => /^set-cookie$/i.test(name) && /session/.test(value),
    );
    expect(set).toHaveLength(1);
    expect(posts).toHaveLength(1);

    const expiry = async () =>
      (await context.cookies()).find(({ name }) => name === 'menjin.session')?.expires;
    const lasts = remembered ? expect.closeTo(Date.now() / 1000 + 14 * 86_400, -2) : -1;
    expect(await expiry()).toEqual(lasts);
    await page.reload();
    await page.request.get('/api/auth/session');
    expect(await expiry()).toEqual(lasts);
  });
}

test('unknown name and wrong password are told alike, and the name is kept', async ({
  page,
  account,
}) => {
  const messages: (string | null)[] = [];
  for (const identifier of [account.username, newUsername()]) {
    await page.goto('/login');
    await page.getByRole('textbox', { name: '用户名或手机号' }).fill(identifier);
    await page.getByRole('textbox', { name: '密码', exact: true }).fill('wrong horse');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    const alert = page.getByRole('main').getByRole('alert');
    await expect(alert).toContainText('用户名、手机号或密码不对');
    messages.push(await alert.textContent());
    await expect(page.getByRole('textbox', { name: '用户名或手机号' })).toHaveValue(identifier);
    await expect(page.getByRole('textbox', { name: '密码', exact: true })).toHaveValue('');
  }
  expect(messages[0]).toBe(messages[1]);
});

test('a page for those who are signed in leads to the login and back', async ({
  page,
  account,
}) => {
  await page.goto('/account');
  await expect(page).toHaveURL(/\/login\?next=(%2F|\/)account$/);
  await page.getByRole('textbox', { name: '用户名或手机号' }).fill(account.mobile);
  await page.getByRole('textbox', { name: '密码', exact: true }).fill(account.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(ACCOUNT_URL);
  await page.goto('/login');
  await expect(page).toHaveURL(ACCOUNT_URL);
});
