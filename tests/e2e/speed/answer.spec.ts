import type { Locator, Page } from '@playwright/test';
import { expect, newMobile, test } from '../setup/fixtures.ts';
import { waitForScript } from '../setup/wait-for-script.ts';
import { expectInTime } from './expect-in-time.ts';
import { openSlowPhone } from './slow-phone.ts';

// Five taps, where that is what it takes.
test.describe.configure({ timeout: 180_000 });

for (const path of ['/register', '/login?m=sms', '/forgot']) {
  test(`${path} answers at once that a code is asked for, though the server takes its time`, async ({
    browser,
    stack,
  }) => {
    // 100 where the phone has a core to itself; here two tests share the cores, also in a long run.
    await expectInTime({ answer: 200 }, async () => {
      const page = await openSlowPhone(browser);
      await page.goto(stack.web + path);
      await waitForScript(page);
      await page.getByRole('textbox', { name: '手机号', exact: true }).fill(newMobile());
      // Never answered while the page is open.
      await page.route('**', (route) => route.request().method() !== 'POST' && route.continue());
      const answer = await timeToNewText(page, page.getByRole('button', { name: '获取验证码' }));
      await page.close();
      return { answer };
    });
  });
}

/** How long after a tap a button has another text, to be drawn with the next frame, in milliseconds. */
async function timeToNewText(page: Page, button: Locator): Promise<number> {
  const changed = button.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        let tappedAt = Number.NaN;
        element.addEventListener('click', ({ timeStamp }) => (tappedAt = timeStamp));
        new MutationObserver(() => resolve(performance.now() - tappedAt)).observe(element, {
          childList: true,
          characterData: true,
          subtree: true,
        });
      }),
  );
  await button.click();
  await expect(page.getByRole('button', { name: '正在发送…' })).toBeVisible();
  return changed;
}
