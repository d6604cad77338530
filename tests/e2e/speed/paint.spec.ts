import { expect, test } from '../setup/fixtures.ts';
import { registerPage } from '../setup/register-page.ts';
import { expectInTime } from './expect-in-time.ts';
import { SIGN_IN_PAGES } from './sign-in-pages.ts';
import { openSlowPhone } from './slow-phone.ts';
import { watchPaints } from './watch-paints.ts';

// Five visits, where that is what it takes.
test.describe.configure({ timeout: 180_000 });

for (const path of SIGN_IN_PAGES) {
  test(`${path} is seen soon on a slow phone, and nothing moves`, async ({ browser, stack }) => {
    await expectInTime({ first: 1_200, largest: 1_500 }, async () => {
      const page = await openSlowPhone(browser);
      const readPaints = await watchPaints(page);
      await page.goto(stack.web + path, { waitUntil: 'networkidle' });
      const paints = await readPaints();
      await page.close();
      expect(paints.shift).toBeLessThanOrEqual(0.01);
      return paints;
    });
  });
}

test('nor does anything move for a captcha that comes late, is replaced, or does not come', async ({
  browser,
  stack,
}) => {
  const page = await openSlowPhone(browser);
  const readPaints = await watchPaints(page);
  const form = registerPage(page);
  await page.goto(`${stack.web}/register`, { waitUntil: 'networkidle' });
  await expect(form.captchaImage).toHaveJSProperty('naturalHeight', 120);
  const loaded = page.waitForResponse('**/captcha/*');
  await page.getByRole('button', { name: '换一张' }).click();
  await (await loaded).finished();
  await page.route('**/captcha/*', (route) => route.abort());
  await page.getByRole('button', { name: '换一张' }).click();
  await expect(page.getByText('图片没有加载出来')).toBeVisible();
  expect((await readPaints()).shift).toBeLessThanOrEqual(0.01);
  await page.close();
});
