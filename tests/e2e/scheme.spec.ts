import type { Page } from '@playwright/test';
import { expect, newMobile, newUsername, test } from './setup/fixtures.ts';
import { registerPage } from './setup/register-page.ts';
import { waitForScript } from './setup/wait-for-script.ts';

const SURFACES = { light: 'rgb(255, 255, 255)', dark: 'rgb(19, 26, 23)' };

const choose = (page: Page, name: string) =>
  page.getByRole('contentinfo').getByRole('button', { name }).click();
const card = (page: Page) => page.getByRole('main');

test('a chosen scheme stays, over what the device says', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/login');
  await expect(card(page)).toHaveCSS('background-color', SURFACES.light);
  await choose(page, '深色');
  await expect(card(page)).toHaveCSS('background-color', SURFACES.dark);
  await page.reload();
  await expect(card(page)).toHaveCSS('background-color', SURFACES.dark);
  await page.goto('/register');
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await page.emulateMedia({ colorScheme: 'dark' });
  await choose(page, '浅色');
  await expect(card(page)).toHaveCSS('background-color', SURFACES.light);
  await choose(page, '跟随系统');
  await expect(card(page)).toHaveCSS('background-color', SURFACES.dark);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(card(page)).toHaveCSS('background-color', SURFACES.light);
});

for (const [switched, button, changed] of [
  ['scheme', '深色', 'html[data-scheme="dark"]'],
  ['language', 'English', 'html[lang="en"]'],
] as const) {
  test(`another ${switched} leaves what was typed where it is`, async ({ page }) => {
    const [mobile, username] = [newMobile(), newUsername()];
    const form = registerPage(page);
    await form.open();
    await waitForScript(page);
    await form.mobile.fill(mobile);
    await form.username.fill(username);
    await form.password.fill('correct horse');
    await form.agreement.check();
    await choose(page, button);
    await expect(page.locator(changed)).toBeVisible();
    // Grouped, as it is read.
    await expect(page.locator('#mobile')).toHaveValue(new RegExp([...mobile].join(' ?')));
    await expect(page.locator('#username')).toHaveValue(username);
    await expect(page.locator('#password')).toHaveValue('correct horse');
    await expect(page.locator('#agreed')).toBeChecked();
    await expect(page.getByRole('button', { name: button })).toBeFocused();
  });
}

test('colours stand in the document before anything is drawn', async ({ page }) => {
  await page.goto('/login');
  await choose(page, '深色');
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  const html = await (await page.request.get('/login')).text();
  const head = html.slice(0, html.indexOf('<body'));
  expect(head).toMatch(/<style>:root\{color-scheme:dark;[^<]*--surface:#131a17;/);
  expect(head).not.toContain('prefers-color-scheme');
  expect(head).toContain('<meta name="color-scheme" content="dark"/>');
});

test('a cookie that names no scheme is none', async ({ page, context, stack }) => {
  await context.addCookies([{ name: 'menjin.scheme', value: '</style>', url: stack.web }]);
  await page.goto('/login');
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'system');
});

test('everything of the footer can be pressed, and nothing is cut off, on a narrow screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/login');
  const footer = page.getByRole('contentinfo');
  const targets = footer.getByRole('link').or(footer.getByRole('button'));
  await expect(targets).toHaveCount(7);
  for (const target of await targets.all()) {
    const box = await target.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.width).toBeGreaterThanOrEqual(44);
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a scheme is chosen, and kept', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/login');
    await choose(page, '深色');
    await expect(card(page)).toHaveCSS('background-color', SURFACES.dark);
    await page.goto('/terms');
    await expect(card(page)).toHaveCSS('background-color', SURFACES.dark);
    await choose(page, '跟随系统');
    await expect(card(page)).toHaveCSS('background-color', SURFACES.light);
  });
});
