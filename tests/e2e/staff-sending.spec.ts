import { newMobile } from './setup/fixtures.ts';
import { registerPage } from './setup/register-page.ts';
import { expect, giveReason, newPrefix, test, watchUrls } from './setup/staff.ts';
import { waitForScript } from './setup/wait-for-script.ts';

test('numbers are blocked by how they begin, whoever registers with one reads so, and the block is lifted', async ({
  page,
  browser,
  staff,
  captchaText,
}) => {
  const prefix = newPrefix();
  await page.goto('/staff/sending');
  await page.getByRole('link', { name: '屏蔽号码' }).click();
  await waitForScript(page);
  await page.getByRole('button', { name: '屏蔽' }).click();
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert.getByRole('listitem')).toHaveText(['输入号码或号码的开头。', '写下原因。']);
  await expect(alert).toBeFocused();
  await page.getByLabel('号码或号码的开头').fill(`+86 ${prefix.slice(0, 3)}-${prefix.slice(3)}`);
  await giveReason(page, '400 codes, none used', '屏蔽');
  await expect(page.getByRole('status')).toHaveText('号码已屏蔽。');
  const block = page.getByRole('listitem').filter({ hasText: `${prefix} 开头` });
  await expect(block).toContainText('400 codes, none used');
  await expect(block).toContainText(staff.username);

  const stranger = await browser.newPage();
  const form = registerPage(stranger);
  await stranger.goto('/register');
  await form.mobile.fill(`${prefix}42`);
  await form.captcha.fill(await captchaText(stranger));
  await form.getCode.click();
  await expect(stranger.getByRole('main')).toContainText('这个号码不能接收验证码');

  await block.getByRole('link', { name: '解除' }).click();
  await giveReason(page, 'it was a school', '解除屏蔽');
  await expect(page.getByRole('status')).toHaveText('屏蔽已解除。');
  await expect(page.getByText(`${prefix} 开头`)).toHaveCount(0);
  await form.captcha.fill(await captchaText(stranger));
  await form.getCode.click();
  await expect(form.sentTo).toBeVisible();
  await stranger.close();
});

test('a whole number that is blocked is shown masked, and in no URL', async ({
  page,
  staff,
  query,
}) => {
  // Made in one statement, as by hand: at the same moment.
  const [first, second] = [newMobile(), newMobile()];
  await query(
    `INSERT INTO sms_blocks (prefix, reason, created_at, created_by)
     VALUES ($1, 'the first', now(), $3), ($2, 'the second', now(), $3)`,
    [first, second, staff.id],
  );
  const urls = watchUrls(page);
  await page.goto('/staff/sending');
  expect(await page.getByRole('main').innerText()).not.toContain(second);
  const block = page.getByRole('listitem').filter({ hasText: 'the second' });
  await expect(block).toContainText(`138****${second.slice(-4)}`);
  await block.getByRole('link', { name: '解除' }).click();
  await expect(page.getByRole('main')).toContainText('the second');
  await giveReason(page, 'it was a school', '解除屏蔽');
  await expect(page.getByRole('status')).toHaveText('屏蔽已解除。');
  const left = await query('SELECT prefix FROM sms_blocks WHERE prefix IN ($1, $2)', [
    first,
    second,
  ]);
  expect(left).toEqual([{ prefix: first }]);
  expect(urls.filter((url) => url.includes(first) || url.includes(second))).toEqual([]);
});

test('what can be no block is refused, and what was typed stays', async ({ page, staff }) => {
  expect(staff.id).toBeGreaterThan(0);
  await page.goto('/staff/sending/block');
  await waitForScript(page);
  await page.getByLabel('号码或号码的开头').fill('+86');
  await giveReason(page, 'x'.repeat(201), '屏蔽');
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert.getByRole('listitem').first()).toContainText('至少输入号码的前 3 位');
  await expect(alert.getByRole('listitem').last()).toContainText('原因最多 200 个字');
  await expect(page).toHaveTitle(/^错误：屏蔽号码/);
  await alert.getByRole('link').first().click();
  await expect(page.getByLabel('号码或号码的开头')).toBeFocused();
  await expect(page.getByLabel('号码或号码的开头')).toHaveValue('+86');
  await expect(page.getByLabel('原因')).toHaveValue('x'.repeat(201));
});
