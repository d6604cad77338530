import { newMobile } from './setup/fixtures.ts';
import { expect, logMessage, test } from './setup/staff.ts';

const DAY_MS = 86_400_000;

/** The day in Shanghai, where the budget's begins, as the charts name it. */
const dayOf = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(5, 10);

test('the charts tell in numbers what became of the messages of a day', async ({
  page,
  staff,
  query,
}) => {
  expect(staff.id).toBeGreaterThan(0);
  // No other test has messages of that day.
  const createdAt = new Date(Date.now() - 17 * DAY_MS);
  const log = (message: object) =>
    logMessage(query, { mobile: newMobile(), createdAt, price: 0.0451, ...message });
  const sent = { sentAt: createdAt };
  await log({ ...sent, usedAt: createdAt });
  await log({ ...sent, usedAt: createdAt });
  await log({ ...sent, state: 'accepted', usedAt: createdAt });
  await log(sent);
  await log({ state: 'failed', failure: 'isv.ODD_17', gateway: 'aliyun' });
  await log({ state: 'failed', failure: 'isv.ODD_17', gateway: 'aliyun' });
  await log({ state: 'expired' });
  await log({ state: 'suppressed' });

  await page.goto('/staff');
  await page.getByRole('link', { name: '30 天' }).click();
  await expect(page).toHaveURL(/\/staff\?range=month$/);
  await expect(page.getByRole('link', { name: '30 天' })).toHaveAttribute('aria-current', 'page');
  const day = dayOf(createdAt);
  const told = async (title: string) => {
    const chart = page.getByRole('figure', { name: title });
    await expect(chart.getByRole('img', { name: title })).toBeVisible();
    await chart.getByText('看数值').click();
    await expect(chart.getByRole('row')).toHaveCount(1 + 30);
    return chart.getByRole('row', { name: day }).getByRole('cell').allInnerTexts();
  };
  expect(await told('花费')).toEqual(['0.1804']);
  expect(await told('使用率')).toEqual(['75%']);
  expect(await told('没有发到的短信')).toEqual(['2', '1']);
  const cause = page.getByRole('row').filter({ hasText: 'isv.ODD_17' });
  await expect(cause.getByRole('cell')).toHaveText(['isv.ODD_17', 'aliyun', '2']);

  await page.goto('/staff?range=week');
  await page.getByRole('figure', { name: '花费' }).getByText('看数值').click();
  await expect(page.getByRole('figure', { name: '花费' }).getByRole('row')).toHaveCount(1 + 7);
  await page.goto('/staff?range=century');
  await expect(page.getByRole('link', { name: '24 小时' })).toHaveAttribute('aria-current', 'page');
});
