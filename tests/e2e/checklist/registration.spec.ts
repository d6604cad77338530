import { registerPage } from '../setup/register-page.ts';
import { expect, test } from './setup/fixtures.ts';

test('nobody has agreed before ticking the box, and both texts can be read first (rows 40, 41)', async ({
  page,
}) => {
  const form = registerPage(page);
  await form.open();
  await expect(form.agreement).not.toBeChecked();
  await expect(form.agreement).toHaveJSProperty('type', 'checkbox');
  const links = page.locator('label[for="agreed"]').getByRole('link');
  await expect(links).toHaveText(['《用户协议》（新窗口）', '《隐私政策》（新窗口）']);
  for (const link of await links.all()) {
    const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    await expect(opened.getByRole('heading', { level: 1 })).toHaveText(/用户协议|隐私政策/);
    await expect(opened.locator('main p').first()).not.toBeEmpty();
    await opened.close();
  }
  // To read is not to agree.
  await expect(form.agreement).not.toBeChecked();
});

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });

  test('the image of a captcha has a ground of its own (row 39)', async ({ page }) => {
    const form = registerPage(page);
    await form.open();
    await expect(form.captchaImage).toHaveJSProperty('complete', true);
    const seeThrough = await form.captchaImage.evaluate((image: HTMLImageElement) => {
      const [width, height] = [image.naturalWidth, image.naturalHeight];
      const canvas = new OffscreenCanvas(width, height).getContext('2d');
      canvas?.drawImage(image, 0, 0);
      const { data } = canvas?.getImageData(0, 0, width, height) ?? {};
      return data?.filter((byte, index) => index % 4 === 3 && byte < 255).length;
    });
    expect(seeThrough).toBe(0);
  });
});
