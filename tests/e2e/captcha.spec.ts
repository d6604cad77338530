import { ACCOUNT_URL, expect, newAccount, newMobile, test } from './setup/fixtures.ts';
import { registerPage } from './setup/register-page.ts';

test('a new image by keyboard empties the field and puts the focus into it', async ({ page }) => {
  const form = registerPage(page);
  await form.open();
  const before = await form.captchaImage.getAttribute('src');
  await form.captcha.fill('half');
  await page.getByRole('button', { name: '换一张' }).focus();
  await page.keyboard.press('Enter');
  await expect(form.captchaImage).not.toHaveAttribute('src', before ?? '');
  await expect(form.captcha).toHaveValue('');
  await expect(form.captcha).toBeFocused();
});

test('a wrong captcha loads a new one, says so, and asks for the new characters', async ({
  page,
}) => {
  const form = registerPage(page);
  await form.open();
  const before = await form.captchaImage.getAttribute('src');
  await form.mobile.fill(newMobile());
  await form.captcha.fill('????');
  await form.getCode.click();
  await expect.poll(() => form.errorOf(form.captcha)).toContain('字符不对，已换一张新图');
  await expect(form.captchaImage).not.toHaveAttribute('src', before ?? '');
  await expect(form.captcha).toHaveValue('');
  await expect(form.captcha).toBeFocused();
});

test('the image keeps its box at double size, also when it does not load', async ({ page }) => {
  const form = registerPage(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await form.open();
  const box = await form.captchaImage.boundingBox();
  expect(box?.width).toBeGreaterThanOrEqual(320);
  const fieldBelow = await form.captcha.boundingBox();

  await page.route('**/captcha/*', (route) => route.abort());
  await form.open();
  await expect(page.getByText('图片没有加载出来')).toBeVisible();
  expect(await form.captcha.boundingBox()).toEqual(fieldBelow);
});

test('the recording plays, and a user registers by what it says', async ({
  page,
  redis,
  newestSms,
}) => {
  const account = newAccount();
  const form = registerPage(page);
  await form.open();
  await form.mobile.fill(account.mobile);
  await form.captcha.fill('half');
  await form.listen.click();
  const player = page.getByLabel('验证码语音');
  const played = () => player.evaluate((audio: HTMLAudioElement) => audio.currentTime);
  await expect.poll(played).toBeGreaterThan(0.3);
  await expect(form.captcha).toHaveValue('');

  const id = await page.locator('input[name="captchaId"]').inputValue();
  const digits = (await redis.get<string>(`captcha_audio:${id}`)) ?? '';
  expect(digits).toMatch(/^\d{6}$/);
  await form.captcha.fill(`${digits.slice(0, 3)} ${digits.slice(3)}`);
  await form.getCode.click();
  await expect(form.sentTo).toBeVisible();
  await form.complete((await newestSms(account.mobile)).code, account);
  await expect(page).toHaveURL(ACCOUNT_URL);
});

test('each press of the button gives another recording', async ({ page, redis }) => {
  const form = registerPage(page);
  await form.open();
  const id = await page.locator('input[name="captchaId"]').inputValue();
  const digits = () => redis.get<string>(`captcha_audio:${id}`);
  await form.listen.click();
  await expect.poll(digits).toMatch(/^\d{6}$/);
  const first = await digits();
  await form.listen.click();
  await expect.poll(digits).not.toBe(first);
});

test('a recording that is heard late is not thrown away with its image', async ({ page }) => {
  await page.clock.install();
  const form = registerPage(page);
  await form.open();
  const id = page.locator('input[name="captchaId"]');
  const before = await id.inputValue();
  await page.clock.fastForward(95_000);
  await form.listen.click();
  await expect(page.getByLabel('验证码语音')).toBeVisible();
  await form.captcha.focus();
  await expect(id).toHaveValue(before);
});

test('a user registers by proof of work alone, without an image', async ({ page, newestSms }) => {
  const account = newAccount();
  const form = registerPage(page);
  await form.open();
  await form.mobile.fill(account.mobile);
  await form.useWork.click();
  await expect(form.captchaImage).toBeHidden();
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/register', async (route) => {
    await held;
    await route.continue();
  });
  await form.getCode.click();
  await expect(page.getByRole('progressbar', { name: '自动验证' })).toBeVisible();
  letGo();
  await expect(form.sentTo).toBeVisible({ timeout: 30_000 });
  await expect(form.code).toBeFocused();
  await form.complete((await newestSms(account.mobile)).code, account);
  await expect(page).toHaveURL(ACCOUNT_URL);
});

test('work is not begun for a number that is none, and the image is a press away', async ({
  page,
}) => {
  const form = registerPage(page);
  await form.open();
  await form.useWork.click();
  await form.mobile.fill('12345');
  await form.getCode.click();
  await expect.poll(() => form.errorOf(form.mobile)).toContain('手机号');
  await expect(page.getByRole('progressbar')).toBeHidden();
  await page.getByRole('button', { name: '改用图形验证码' }).click();
  await expect(form.captchaImage).toBeVisible();
  await expect(form.mobile).toHaveValue('12345');
});

test('work that fails says so, and can be tried again', async ({ page }) => {
  const form = registerPage(page);
  await form.open();
  await form.mobile.fill(newMobile());
  await form.useWork.click();
  await page.route(/work|worker|chunks/, (route) => route.abort());
  await form.getCode.click();
  await expect(
    page.getByText('自动验证没有完成，再试一次，或改用图形验证码。').first(),
  ).toBeVisible();
  await page.unroute(/work|worker|chunks/);
  await form.getCode.click();
  await expect(form.sentTo).toBeVisible({ timeout: 30_000 });
});
